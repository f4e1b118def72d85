package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Field;
import io.fedelta.loyalty.audience.Words;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.ReferralCode;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.ReferralLinks;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.Locale;
import java.util.Optional;

/** What stands in the brackets of a member's mail, as it is at that moment. Only what a text asks for is looked up. */
public class MemberFields {

    /** Whom a preview is for if an audience is empty. */
    static final long NOBODY = 0;

    private final ProgrammeWords programme;
    private final Words words;
    private final LoyaltyLedger ledger;
    private final Rewards rewards;
    private final RewardText page;
    private final Codes codes;
    private final ReferralLinks links;

    public MemberFields(
            ProgrammeWords programme,
            Words words,
            LoyaltyLedger ledger,
            Rewards rewards,
            RewardText page,
            Codes codes,
            ReferralLinks links) {
        this.programme = programme;
        this.words = words;
        this.ledger = ledger;
        this.rewards = rewards;
        this.page = page;
        this.codes = codes;
        this.links = links;
    }

    /** @param rewardId what the mail is about; 0 for the next reward */
    public Optional<String> value(Field field, CustomerFacts member, long rewardId, Locale locale) {
        Optional<String> value = switch (field) {
            case NAME -> Optional.of(name(member, locale));
            case POINTS -> Optional.of(programme.number(points(member), locale));
            case REWARD -> goal(member, rewardId).map(reward -> programme.reward(reward, locale));
            case GOAL -> goal(member, rewardId).map(reward -> programme.number(reward.threshold(), locale));
            case MISSING ->
                goal(member, rewardId)
                        .map(reward -> reward.threshold() - points(member))
                        .filter(missing -> missing > 0)
                        .map(missing -> programme.number(missing, locale));
            case CODE -> code(member).map(CodeText::value);
            case INVITATION -> code(member).map(links::of);
            case LINK -> Optional.of(page.link());
            case HOW -> Optional.of(programme.how(locale));
            case LADDER -> Optional.of(programme.ladder(locale));
        };
        return value.filter(text -> field.mayBeEmpty() || !text.isEmpty());
    }

    private String name(CustomerFacts member, Locale locale) {
        return member.firstName().isEmpty()
                ? words.say("loyalty.mail.announcement.nameless", locale)
                : member.firstName();
    }

    private long points(CustomerFacts member) {
        return ledger.account(member.customerId()).lifetime().value();
    }

    private Optional<RewardVersion> goal(CustomerFacts member, long rewardId) {
        return rewardId == 0
                ? rewards.next(member.customerId())
                : rewards.ladder().stream()
                        .filter(reward -> reward.rewardId() == rewardId)
                        .findFirst();
    }

    private Optional<CodeText> code(CustomerFacts member) {
        return member.customerId() == NOBODY
                ? codes.read("MARIA-ROSSI")
                : codes.of(member.customerId())
                        .or(() -> codes.give(member.customerId()))
                        .map(ReferralCode::text);
    }
}
