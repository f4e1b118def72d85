package io.fedelta.loyalty.admin.choice;

/** Something chosen, or to be chosen, as a page shows it. */
public class ChoiceView {

    private final Choice choice;

    ChoiceView(Choice choice) {
        this.choice = choice;
    }

    public long getId() {
        return choice.id();
    }

    public String getName() {
        return choice.name();
    }

    public boolean isGone() {
        return choice.gone();
    }
}
