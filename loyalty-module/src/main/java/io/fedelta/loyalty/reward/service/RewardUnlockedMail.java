package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.reward.dao.GrantRows;

/** Tells a customer of a reward, with the words that the merchant wrote for everybody. */
public class RewardUnlockedMail implements MailComposer {

    static final String TEMPLATE = "rewardUnlocked";

    private final GrantRows grants;
    private final RewardLetter letter;

    public RewardUnlockedMail(GrantRows grants, RewardLetter letter) {
        this.grants = grants;
        this.letter = letter;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.REWARD_UNLOCKED;
    }

    @Override
    public Composition compose(Message message) {
        return grants.find(message.subjectId())
                .map(grant -> letter.about(grant, TEMPLATE, grant.reward().message()))
                .orElseGet(() -> new Impossible("The reward is gone"));
    }
}
