package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.reward.dao.SendingRows;

/** Tells a customer of a reward, with the words that an administrator wrote for this one mail. */
public class RewardSentMail implements MailComposer {

    private final SendingRows sendings;
    private final GrantRows grants;
    private final RewardLetter letter;

    public RewardSentMail(SendingRows sendings, GrantRows grants, RewardLetter letter) {
        this.sendings = sendings;
        this.grants = grants;
        this.letter = letter;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.REWARD_SENT;
    }

    @Override
    public Composition compose(Message message) {
        return sendings.find(message.subjectId())
                .flatMap(sending -> grants.find(sending.grantId())
                        .map(grant -> letter.about(grant, RewardUnlockedMail.TEMPLATE, sending.words())))
                .orElseGet(() -> new Impossible("The reward is gone"));
    }
}
