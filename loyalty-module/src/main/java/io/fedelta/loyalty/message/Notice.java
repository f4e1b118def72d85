package io.fedelta.loyalty.message;

import java.util.Objects;
import java.util.Optional;

/**
 * Something the merchant may want to know.
 *
 * @param subjectId what it is about, at most 64 characters; (kind, subject) is told once
 * @param accountId whose it is; empty if it is nobody's
 * @param detail a name or a figure for the sentence that is told, in no language; never a code that pays
 */
public record Notice(NoticeKind kind, String subjectId, Optional<Long> accountId, String detail) {

    public static final int LONGEST_DETAIL = 255;

    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(accountId, "accountId");
        detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    public Notice(NoticeKind kind, String subjectId, long accountId, String detail) {
        this(kind, subjectId, Optional.of(accountId), detail);
    }
}
