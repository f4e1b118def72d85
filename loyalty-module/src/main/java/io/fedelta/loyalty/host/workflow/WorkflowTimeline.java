package io.fedelta.loyalty.host.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Puts our activities into the host's workflows before the host sorts them by their order. It knows beans by name only:
 * it is made before them, and asking for one early would start the database before the host has prepared it.
 */
public class WorkflowTimeline implements BeanPostProcessor, BeanFactoryAware {

    private final Map<String, List<String>> activitiesByWorkflow;
    private BeanFactory beans;

    /** @param activitiesByWorkflow bean names of our activities by bean name of the host's workflow */
    public WorkflowTimeline(Map<String, List<String>> activitiesByWorkflow) {
        this.activitiesByWorkflow = Map.copyOf(activitiesByWorkflow);
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        List<String> ours = activitiesByWorkflow.getOrDefault(beanName, List.of());
        if (bean instanceof BaseProcessor workflow && !ours.isEmpty()) {
            workflow.setActivities(merged(workflow, ours));
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean;
    }

    /** A list of its own: the host's may be a bean that other workflows share. */
    @SuppressWarnings("unchecked")
    private List<Activity<ProcessContext<?>>> merged(BaseProcessor workflow, List<String> ours) {
        List<Activity<ProcessContext<?>>> all = new ArrayList<>(workflow.getActivities());
        ours.forEach(name -> all.add(beans.getBean(name, Activity.class)));
        return all;
    }
}
