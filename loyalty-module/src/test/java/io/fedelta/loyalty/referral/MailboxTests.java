package io.fedelta.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTests {

    @ParameterizedTest
    @CsvSource({
        "a@example.org, a@example.org",
        "A+shop@Example.org, a@example.org",
        "a.b.c+x@gmail.com, abc@gmail.com",
        "a.b.c@googlemail.com, abc@gmail.com",
        "a.b@example.org, a.b@example.org",
        "+x@example.org, +x@example.org",
        "no address, ''",
        "@example.org, ''"
    })
    void many_addresses_are_one_mailbox(String address, String mailbox) {
        assertThat(Mailbox.of(address)).isEqualTo(mailbox);
    }
}
