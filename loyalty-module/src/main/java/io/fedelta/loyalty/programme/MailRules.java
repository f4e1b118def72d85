package io.fedelta.loyalty.programme;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Which mails leave by themselves.
 *
 * @param silent names of the kinds that are switched off; a kind that is not named leaves
 * @param reminderDays how many days before something unused ends its owner is reminded
 * @param notices what the merchant is told
 */
public record MailRules(Collection<String> silent, int reminderDays, NoticeRules notices) {

    public static final int MOST_REMINDER_DAYS = 90;
    public static final MailRules DEFAULT = new MailRules(List.of(), 7, NoticeRules.NOBODY);

    public MailRules {
        silent = NoticeRules.sorted(silent);
        Objects.requireNonNull(notices, "notices");
    }

    public boolean leaves(String kind) {
        return !silent.contains(kind);
    }

    public static boolean isReminderDays(long days) {
        return days >= 1 && days <= MOST_REMINDER_DAYS;
    }
}
