package io.fedelta.loyalty.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.SourceType;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer's history says everything in words. */
class HistoryWordsTests {

    private final ResourceBundle texts = ResourceBundle.getBundle("messages.LoyaltyAdminMessages", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void every_kind_of_entry_has_its_words(EntryKind kind) {
        assertThat(texts.keySet()).contains("LoyaltyEntry_" + kind);
    }

    @ParameterizedTest
    @EnumSource
    void every_source_has_its_words(SourceType source) {
        assertThat(texts.keySet()).contains("LoyaltySource_" + source);
    }
}
