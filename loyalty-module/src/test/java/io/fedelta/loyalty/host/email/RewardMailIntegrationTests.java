package io.fedelta.loyalty.host.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the mail says, from the host's own customer, code and address. */
class RewardMailIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(100);
    private final long maria = new Shop(store).customer("Maria");

    @Test
    void the_mail_is_written_from_what_the_host_knows() {
        Grant grant = loyalty.rewards()
                .grant(maria, loyalty.rewards().ladder().get(0).rewardId(), new ManualNote("goodwill", "anna"));

        Ready ready = (Ready) composer().compose(about(grant));

        assertThat(ready.mail().address()).startsWith("Maria-").endsWith("@example.org");
        assertThat(ready.mail().variables())
                .containsEntry("customerName", "Maria")
                .containsEntry("code", loyalty.code(maria))
                .containsEntry("rewardsLink", "http://localhost:8080/account/rewards");
    }

    private Message about(Grant grant) {
        return new Message(
                "m",
                MessageKind.REWARD_UNLOCKED,
                maria,
                grant.grantId(),
                MessageState.SENDING,
                0,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }

    private MailComposer composer() {
        return (MailComposer) store.bean("blLoyaltyMailComposers", List.class).get(0);
    }
}
