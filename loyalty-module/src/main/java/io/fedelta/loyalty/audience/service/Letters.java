package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Field;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer.Composition;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One member's mail of an announcement. What the merchant and the member have written is text and never obeyed: fields
 * are filled in once, and the template escapes every line. A mail with a hole in it does not leave.
 */
public class Letters {

    static final String TEMPLATE = "loyalty-announcement";
    static final String SUBJECT = "loyalty.mail.announcement.subject";

    private final MemberFields fields;

    public Letters(MemberFields fields) {
        this.fields = fields;
    }

    /**
     * @param texts the first one is for those who speak none of the languages
     * @param rewardId what it is about; 0 for the member's next reward
     */
    public Composition write(List<Text> texts, long rewardId, String signature, CustomerFacts member) {
        if (texts.isEmpty()) {
            return new Impossible("The announcement is gone");
        }
        return member.email()
                .map(address -> write(textFor(texts, member.locale()), rewardId, signature, member, address))
                .orElseGet(() -> new Impossible("The customer has no e-mail address"));
    }

    private static Text textFor(List<Text> texts, Locale locale) {
        return texts.stream()
                .filter(text -> text.language().equals(locale.getLanguage()))
                .findFirst()
                .orElse(texts.get(0));
    }

    private Composition write(Text text, long rewardId, String signature, CustomerFacts member, String address) {
        Locale locale = localeOf(text, member);
        Map<Field, Optional<String>> values = new EnumMap<>(Field.class);
        Field.in(text.subject() + text.body())
                .forEach(field -> values.put(field, fields.value(field, member, rewardId, locale)));
        return values.keySet().stream()
                .filter(field -> values.get(field).isEmpty())
                .findFirst()
                .<Composition>map(hole -> new Unwanted("There is nothing to say for " + hole.placeholder()))
                .orElseGet(() ->
                        new Ready(mail(text, field -> values.get(field).orElseThrow(), signature, locale, address)));
    }

    private static Mail mail(
            Text text, Function<Field, String> values, String signature, Locale locale, String address) {
        return new Mail(
                address,
                List.of(),
                locale,
                TEMPLATE,
                SUBJECT,
                List.of(Field.fill(text.subject(), values)),
                Map.of("lines", lines(Field.fill(text.body(), values)), "signature", lines(signature)));
    }

    private static List<LetterLine> lines(String text) {
        return text.lines().map(String::strip).map(LetterLine::new).toList();
    }

    /** With the member's country if it is the member's language. */
    private static Locale localeOf(Text text, CustomerFacts member) {
        return text.language().equals(member.locale().getLanguage())
                ? member.locale()
                : Locale.forLanguageTag(text.language());
    }
}
