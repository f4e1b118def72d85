package io.fedelta.loyalty.host.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

class OwnContextTests {

    private static final String ENGINE = "classpath:/loyalty-context/bl-loyalty-module.xml";

    private final DefaultListableBeanFactory store = new DefaultListableBeanFactory();

    @BeforeEach
    void the_store_replaces_one_of_our_beans() {
        store.registerBeanDefinition("blLoyaltyClock", new RootBeanDefinition(String.class));
        new OwnContext(ENGINE).postProcessBeanDefinitionRegistry(store);
    }

    @Test
    void our_beans_come_from_the_file_and_from_those_it_imports() {
        assertThat(store.containsBeanDefinition("blLoyaltyModuleLifecycle")).isTrue();
        assertThat(store.containsBeanDefinition("blLoyaltyLedger")).isTrue();
    }

    @Test
    void the_store_s_own_bean_stays() {
        assertThat(store.getBeanDefinition("blLoyaltyClock").getBeanClassName()).isEqualTo(String.class.getName());
    }

    @Test
    void a_list_of_the_host_s_is_refused_because_nobody_would_merge_it() {
        OwnContext engine = new OwnContext("classpath:/loyalty-context/bl-loyalty-engine.xml");
        assertThatThrownBy(() -> engine.postProcessBeanDefinitionRegistry(store))
                .hasMessageContaining("bl-loyalty-engine.xml belongs into the file that imports it");
    }
}
