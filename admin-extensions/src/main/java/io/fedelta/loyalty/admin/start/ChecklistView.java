package io.fedelta.loyalty.admin.start;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The getting-started checklist as templates see it. */
public final class ChecklistView {

    private final List<StepView> steps;

    ChecklistView(Set<Step> done) {
        Step next = Arrays.stream(Step.values())
                .filter(step -> !done.contains(step))
                .findFirst()
                .orElse(null);
        this.steps = Arrays.stream(Step.values())
                .map(step -> new StepView(step, done.contains(step), step == next))
                .toList();
    }

    public List<StepView> getSteps() {
        return steps;
    }

    public long getDone() {
        return steps.stream().filter(StepView::isDone).count();
    }

    public int getTotal() {
        return steps.size();
    }

    /** Whether there is nothing left to do, so that the list need not be shown. */
    public boolean isComplete() {
        return getDone() == getTotal();
    }

    /** One line of the list. */
    public static final class StepView {

        private final Step step;
        private final boolean done;
        private final boolean next;

        StepView(Step step, boolean done, boolean next) {
            this.step = step;
            this.done = done;
            this.next = next;
        }

        public String getNameKey() {
            return "LoyaltyChecklist_" + step;
        }

        public String getHintKey() {
            return "LoyaltyChecklist_" + step + "_hint";
        }

        public String getPage() {
            return step.page();
        }

        public boolean isDone() {
            return done;
        }

        public boolean isNext() {
            return next;
        }
    }
}
