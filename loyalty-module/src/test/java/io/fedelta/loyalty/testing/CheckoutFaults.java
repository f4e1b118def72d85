package io.fedelta.loyalty.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** Breaks the live checkout workflow at a chosen point, and mends it on close. */
public final class CheckoutFaults implements AutoCloseable {

    private final BaseProcessor workflow;
    private final List<Activity<ProcessContext<?>>> healthy;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public CheckoutFaults(BroadleafStore store) {
        workflow = store.bean("blCheckoutWorkflow", BaseProcessor.class);
        healthy = List.copyOf((List) workflow.getActivities());
    }

    /** Bean names of the live activities, in the order in which they run. */
    public List<String> activities() {
        return healthy.stream().map(Activity::getBeanName).toList();
    }

    /** Nothing of the activity has run, all before it has. */
    public CheckoutFaults failingBefore(String activity) {
        return with(indexOf(activity), new Failing());
    }

    /** The activity has run and its rollback is registered. */
    public CheckoutFaults failingAfter(String activity) {
        return with(indexOf(activity) + 1, new Failing());
    }

    /** Something else happens when the activity has run. */
    public CheckoutFaults doingAfter(String activity, Runnable deed) {
        return with(indexOf(activity) + 1, new BaseActivity<ProcessContext<CheckoutSeed>>() {
            @Override
            public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
                deed.run();
                return context;
            }
        });
    }

    /**
     * The activity breaks on its last use of the order, as late as it can.
     *
     * @param usesInAHealthyRun see {@link #uses}
     */
    public CheckoutFaults failingInside(String activity, int usesInAHealthyRun) {
        int index = indexOf(activity);
        List<Activity<ProcessContext<?>>> all = new ArrayList<>(healthy);
        all.set(index, watched(healthy.get(index), new AtomicInteger(), usesInAHealthyRun));
        workflow.setActivities(all);
        return this;
    }

    /** Watches how often the activity uses the order. */
    public AtomicInteger uses(String activity) {
        AtomicInteger uses = new AtomicInteger();
        int index = indexOf(activity);
        List<Activity<ProcessContext<?>>> all = new ArrayList<>(healthy);
        all.set(index, watched(healthy.get(index), uses, Integer.MAX_VALUE));
        workflow.setActivities(all);
        return uses;
    }

    /** Everything goes well until the host's own last save of the order, which the database refuses. */
    public CheckoutFaults failingInTheLastSave() {
        return with(healthy.size(), new BaseActivity<ProcessContext<CheckoutSeed>>() {
            @Override
            public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
                context.getSeedData().getOrder().setName("far too long for its column ".repeat(20));
                return context;
            }
        });
    }

    @Override
    public void close() {
        workflow.setActivities(new ArrayList<>(healthy));
    }

    private int indexOf(String activity) {
        return activities().indexOf(activity);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private CheckoutFaults with(int index, Activity broken) {
        List<Activity<ProcessContext<?>>> all = new ArrayList<>(healthy);
        all.add(index, broken);
        workflow.setActivities(all);
        return this;
    }

    @SuppressWarnings("unchecked")
    private static Activity<ProcessContext<?>> watched(
            Activity<ProcessContext<?>> activity, AtomicInteger uses, int failingUse) {
        return (Activity<ProcessContext<?>>) Proxy.newProxyInstance(
                Activity.class.getClassLoader(), new Class<?>[] {Activity.class}, (proxy, method, arguments) -> {
                    if (!"execute".equals(method.getName())) {
                        return method.invoke(activity, arguments);
                    }
                    ProcessContext<CheckoutSeed> context = (ProcessContext<CheckoutSeed>) arguments[0];
                    Order order = context.getSeedData().getOrder();
                    context.getSeedData().setOrder(watched(order, uses, failingUse));
                    try {
                        return activity.execute((ProcessContext<?>) arguments[0]);
                    } finally {
                        context.getSeedData().setOrder(order);
                    }
                });
    }

    private static Order watched(Order order, AtomicInteger uses, int failingUse) {
        return (Order) Proxy.newProxyInstance(
                Order.class.getClassLoader(), new Class<?>[] {Order.class}, (proxy, method, arguments) -> {
                    if (uses.incrementAndGet() == failingUse) {
                        throw new IllegalStateException("Broken inside the activity");
                    }
                    try {
                        return method.invoke(order, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class Failing extends BaseActivity<ProcessContext<CheckoutSeed>> {
        @Override
        public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws Exception {
            throw new Exception("Broken between two activities");
        }
    }
}
