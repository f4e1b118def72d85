package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.ReferralCode;
import java.util.Optional;

/** Finds whose code somebody has brought. Wrong ones are counted if they were typed. */
public class CodeOwners {

    private final Codes codes;
    private final Guesses guesses;

    public CodeOwners(Codes codes, Guesses guesses) {
        this.codes = codes;
        this.guesses = guesses;
    }

    Optional<ReferralCode> of(Introduction introduction) {
        return introduction instanceof Introduction.Link link
                ? codes.findByToken(link.token())
                : of((Introduction.Typed) introduction);
    }

    Optional<ReferralCode> of(Introduction.Typed typed) {
        if (guesses.areTooMany(typed.by())) {
            return Optional.empty();
        }
        Optional<ReferralCode> found = codes.read(typed.text()).flatMap(codes::find);
        if (found.isEmpty()) {
            guesses.wrong(typed.by());
        }
        return found;
    }
}
