package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.ReferralCode;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.welcome.Registration;
import io.fedelta.loyalty.welcome.RegistrationListener;

/** Gives customers their code when they register, and tells them by mail. */
public class NewCodes implements RegistrationListener {

    private final Codes codes;
    private final Programme programme;
    private final Outbox outbox;
    private final LoyaltyTransactions transactions;

    public NewCodes(Codes codes, Programme programme, Outbox outbox, LoyaltyTransactions transactions) {
        this.codes = codes;
        this.programme = programme;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Override
    public void registered(Registration registration) {
        ProgrammeRules rules = programme.at(registration.registeredAt()).rules();
        if (rules.rewardsReferrals()) {
            codes.give(registration.customerId()).ifPresent(this::tell);
        }
    }

    private void tell(ReferralCode code) {
        transactions.inNew(() -> {
            outbox.enqueue(MessageKind.REFERRAL_CODE, code.accountId(), Long.toString(code.accountId()));
            return null;
        });
    }
}
