package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Field;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.Words;
import io.fedelta.loyalty.reward.service.RewardText;
import java.util.List;
import java.util.Locale;

/** Where the words of announcements begin, in every language that customers' texts have. */
public class TemplateTexts {

    /** ISO 639 codes; the first is the texts' own. */
    public static final List<String> LANGUAGES = List.of("en", "it", "es", "fr");

    private static final String KEYS = "loyalty.mail.announcement.";

    private final Words words;
    private final ProgrammeWords programme;
    private final RewardText page;

    public TemplateTexts(Words words, ProgrammeWords programme, RewardText page) {
        this.words = words;
        this.programme = programme;
        this.page = page;
    }

    public Text text(Template template, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Text(
                language,
                words.say(KEYS + template + ".subject", locale),
                words.say(KEYS + template + ".body", locale));
    }

    /** For social networks, with the live rules filled in. */
    public String post(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return Field.fill(words.say(KEYS + "post", locale), field -> switch (field) {
            case HOW -> programme.how(locale);
            case LADDER -> programme.ladder(locale);
            case LINK -> page.programmeLink();
            default -> field.placeholder();
        });
    }
}
