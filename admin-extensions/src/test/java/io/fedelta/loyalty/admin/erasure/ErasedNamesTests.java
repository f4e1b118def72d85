package io.fedelta.loyalty.admin.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.core.io.ClassPathResource;

/** Lists of members name nobody who was erased, though the host may still know the name. */
class ErasedNamesTests {

    @ParameterizedTest
    @CsvSource({"blLoyaltyRecalculationViews, 1", "blLoyaltyWhatIfController, 3"})
    void a_list_reads_names_where_those_of_erased_customers_are_hidden(String bean, int argument) {
        SimpleBeanDefinitionRegistry beans = new SimpleBeanDefinitionRegistry();
        new XmlBeanDefinitionReader(beans)
                .loadBeanDefinitions(new ClassPathResource("loyalty-context/bl-loyalty-admin-servlet.xml"));
        BeanDefinition list = beans.getBeanDefinition(bean);

        assertThat(list.getConstructorArgumentValues()
                        .getIndexedArgumentValues()
                        .get(argument)
                        .getValue())
                .isEqualTo(new RuntimeBeanReference("blLoyaltyNamedCustomers"));
    }
}
