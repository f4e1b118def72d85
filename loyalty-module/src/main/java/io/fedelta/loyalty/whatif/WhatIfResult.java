package io.fedelta.loyalty.whatif;

import java.util.List;

/**
 * What came of a question, so far.
 *
 * @param members who would have got something by either set of rules
 * @param gaining of these, who would have got more points by the draft; losing alike
 * @param most the largest changes, gains first
 */
public record WhatIfResult(
        long members,
        long gaining,
        long losing,
        long pointsToday,
        long pointsDraft,
        List<Effect> effects,
        List<MemberEffect> most) {}
