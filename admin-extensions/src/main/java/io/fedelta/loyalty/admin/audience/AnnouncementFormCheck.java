package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Field;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.service.TemplateTexts;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.List;
import java.util.Locale;
import org.springframework.validation.Errors;

/** What cannot be sent, in words for the administrator. */
final class AnnouncementFormCheck {

    private static final String WORDS = "LoyaltyAudiences_error_";
    private static final String REQUEST = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Rewards rewards;
    private final TemplateTexts begun;
    private final Errors errors;

    AnnouncementFormCheck(Rewards rewards, TemplateTexts begun, Errors errors) {
        this.rewards = rewards;
        this.begun = begun;
        this.errors = errors;
    }

    void check(AnnouncementForm form) {
        if (!form.getRequestId().matches(REQUEST)) {
            reject("request");
        }
        if (form.audience().isEmpty()) {
            reject("audience");
        }
        List<Text> texts = form.chosen();
        if (texts.isEmpty()) {
            reject("language");
        }
        texts.forEach(this::check);
        texts.stream()
                .filter(text -> begun.isUnwritten(form.getTemplate(), text))
                .forEach(text -> reject("unwritten", language(text)));
        if (form.getSignature().length() > Draft.LONGEST_SIGNATURE) {
            reject("signature");
        }
        if (needsReward(form.getTemplate()) && !isReward(form.getAbout())) {
            reject("reward");
        }
    }

    static boolean needsReward(Template template) {
        return template == Template.NEW_REWARD || template == Template.NEAR_REWARD;
    }

    private boolean isReward(long id) {
        return rewards.ladder().stream().anyMatch(reward -> reward.rewardId() == id);
    }

    private void check(Text text) {
        String language = language(text);
        if (text.subject().isEmpty() || text.subject().length() > Text.LONGEST_SUBJECT) {
            reject("subject", language, Text.LONGEST_SUBJECT);
        }
        if (text.subject().chars().anyMatch(Character::isISOControl)) {
            reject("line", language);
        }
        if (text.body().isEmpty() || text.body().length() > Text.LONGEST_BODY) {
            reject("body", language, Text.LONGEST_BODY);
        }
        Field.unknownIn(text.subject() + "\n" + text.body()).forEach(unknown -> reject("field", language, unknown));
    }

    private static String language(Text text) {
        return Locale.forLanguageTag(text.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    private void reject(String what, Object... values) {
        errors.reject(WORDS + what, values, null);
    }
}
