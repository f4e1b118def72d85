package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Field;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.Words;
import io.fedelta.loyalty.audience.dao.TemplateRows;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.util.List;
import java.util.Locale;

/**
 * Where the words of announcements begin, in every language that customers' texts have: with what a merchant has kept,
 * else with the module's own.
 */
public class TemplateTexts {

    /** ISO 639 codes; the first is the texts' own. */
    public static final List<String> LANGUAGES = List.of("en", "it", "es", "fr");

    private static final String KEYS = "loyalty.mail.announcement.";

    private final Words words;
    private final ProgrammeWords programme;
    private final RewardText page;
    private final TemplateRows kept;
    private final LoyaltyTransactions transactions;

    public TemplateTexts(
            Words words,
            ProgrammeWords programme,
            RewardText page,
            TemplateRows kept,
            LoyaltyTransactions transactions) {
        this.words = words;
        this.programme = programme;
        this.page = page;
        this.kept = kept;
        this.transactions = transactions;
    }

    public Text text(Template template, String language) {
        return kept.find(template, language).orElseGet(() -> original(template, language));
    }

    private Text original(Template template, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Text(
                language,
                words.say(KEYS + template + ".subject", locale),
                words.say(KEYS + template + ".body", locale));
    }

    /** Whether a merchant has yet to write the text: of own words, ours are the greeting alone. */
    public boolean isUnwritten(Template template, Text text) {
        return template == Template.FREE_TEXT
                && text.body().equals(original(template, text.language()).body().strip());
    }

    public boolean isChanged(Template template) {
        return kept.hasAny(template);
    }

    /** From now on announcements of this kind begin with these words; other languages stay as they are. */
    public void keep(Template template, List<Text> texts, String login) {
        transactions.inNew(() -> {
            texts.forEach(text -> kept.replace(template, text, login));
            return texts;
        });
    }

    /** Announcements of this kind begin with the module's own words again, in all languages. */
    public void forget(Template template) {
        transactions.inNew(() -> kept.delete(template));
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
