package io.fedelta.loyalty.admin.message;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which mails leave, as an administrator chooses them. Names of kinds that do not exist are left out of account. */
public class MailSettingsForm {

    static final String[] FIELDS = {"kinds", "notices", "addresses", "daily", "reminderDays", "seen"};

    /** Their switches stand in the settings, with the rules that they belong to. */
    private static final Set<MessageKind> ELSEWHERE = Set.of(MessageKind.REWARD_UNLOCKED, MessageKind.TIER_REACHED);

    private String[] kinds = {};
    private String[] notices = {};
    private String addresses = "";
    private boolean daily;
    private String reminderDays = "";
    private String seen = "";

    void show(MailRules rules) {
        kinds = switched().filter(rules::leaves).toArray(String[]::new);
        notices = Stream.of(NoticeKind.values())
                .map(Enum::name)
                .filter(name -> !rules.notices().silent().contains(name))
                .toArray(String[]::new);
        addresses = String.join("\n", rules.notices().addresses());
        daily = rules.notices().daily();
        reminderDays = String.valueOf(rules.reminderDays());
        seen = edition(rules);
    }

    /** By which a form that was opened before somebody else's save is known. */
    static String edition(MailRules rules) {
        return Integer.toHexString(rules.toString().hashCode());
    }

    MailRules rules() {
        return new MailRules(
                without(switched(), kinds),
                Integer.parseInt(reminderDays),
                new NoticeRules(
                        typed(), daily, without(Stream.of(NoticeKind.values()).map(Enum::name), notices)));
    }

    /** The addresses, one for each line or between commas. */
    List<String> typed() {
        return Stream.of(addresses.split("[\\s,;]+"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }

    static Stream<String> switched() {
        return Stream.of(MessageKind.values())
                .filter(MessageKind::hasSwitch)
                .filter(kind -> !ELSEWHERE.contains(kind))
                .map(Enum::name);
    }

    private static Collection<String> without(Stream<String> all, String[] chosen) {
        List<String> kept = Arrays.asList(chosen);
        return all.filter(name -> !kept.contains(name)).toList();
    }

    public String[] getKinds() {
        return kinds;
    }

    public void setKinds(String[] kinds) {
        this.kinds = kinds;
    }

    public String[] getNotices() {
        return notices;
    }

    public void setNotices(String[] notices) {
        this.notices = notices;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses.strip();
    }

    public boolean isDaily() {
        return daily;
    }

    public void setDaily(boolean daily) {
        this.daily = daily;
    }

    public String getReminderDays() {
        return reminderDays;
    }

    public void setReminderDays(String reminderDays) {
        this.reminderDays = reminderDays.strip();
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
