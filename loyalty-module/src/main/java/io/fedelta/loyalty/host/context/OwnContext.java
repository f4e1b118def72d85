package io.fedelta.loyalty.host.context;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;

/**
 * Reads a file of ours, with all it imports, into the store's context. The host would do so too, but it merges each
 * imported file with all others by XPath, which made a store's start a fifth longer. A bean that the store defines
 * under one of our ids replaces ours, as it would if the host had merged them.
 */
public class OwnContext implements BeanDefinitionRegistryPostProcessor {

    private static final String OURS = "blLoyalty";

    private final String location;

    /** @param location of a Spring XML file in which each bean has an id of ours */
    public OwnContext(String location) {
        this.location = location;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry store) {
        SimpleBeanDefinitionRegistry ours = new SimpleBeanDefinitionRegistry();
        new XmlBeanDefinitionReader(ours).loadBeanDefinitions(location);
        for (String name : ours.getBeanDefinitionNames()) {
            requireOurs(name);
            if (!store.containsBeanDefinition(name)) {
                store.registerBeanDefinition(name, ours.getBeanDefinition(name));
            }
        }
    }

    /**
     * A list of the host's would not be merged here, and a generated name may be one that the store has given already.
     */
    private void requireOurs(String name) {
        if (!name.startsWith(OURS)) {
            throw new IllegalStateException(
                    "Bean " + name + " of " + location + " belongs into the file that imports it");
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // nothing is left to do once the definitions are known
    }
}
