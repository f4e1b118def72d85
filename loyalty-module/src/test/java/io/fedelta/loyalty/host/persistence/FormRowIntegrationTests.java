package io.fedelta.loyalty.host.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.TypedStringValue;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The row of the form of spending, as the context adds it. */
class FormRowIntegrationTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_form_that_hibernate_has_dropped_with_its_table_comes_back_as_it_was_shipped(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        Map<String, Object> shipped = jdbc.queryForMap("SELECT * FROM LOY_SPENDING");
        jdbc.update("DELETE FROM LOY_SPENDING");

        row(jdbc).afterPropertiesSet();

        assertThat(jdbc.queryForMap("SELECT * FROM LOY_SPENDING")).isEqualTo(shipped);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_the_merchant_has_saved_is_left_alone(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        jdbc.update("UPDATE LOY_SPENDING SET POINTS = 200");

        row(jdbc).afterPropertiesSet();

        assertThat(jdbc.queryForList("SELECT POINTS FROM LOY_SPENDING", Long.class))
                .containsExactly(200L);
    }

    private static FormRow row(JdbcTemplate jdbc) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(beans)
                .loadBeanDefinitions(new ClassPathResource("loyalty-context/bl-loyalty-persistence.xml"));
        BeanDefinition row = beans.getBeanDefinition("blLoyaltySpendingRow");
        return new FormRow(jdbc, text(row, 1), text(row, 2));
    }

    private static String text(BeanDefinition bean, int argument) {
        Object value = bean.getConstructorArgumentValues()
                .getIndexedArgumentValues()
                .get(argument)
                .getValue();
        return value instanceof TypedStringValue typed ? typed.getValue() : String.valueOf(value);
    }
}
