package io.fedelta.loyalty.demo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.MappedAddress;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.TestStore.CodeHolder;
import io.fedelta.loyalty.demo.testing.WebPage;
import io.fedelta.loyalty.demo.testing.WebSession;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every address of the module in a running shop: what is a customer's own stays with that customer. */
@ExtendWith(SharedStore.class)
class SiteDoorsIT {
    private static final List<MappedAddress> OURS = MappedAddress.in("/loyalty-context/bl-loyalty-site-servlet.xml");

    private final TestStore store;

    SiteDoorsIT(TestStore store) {
        this.store = store;
    }

    @Test
    void who_is_not_signed_in_is_sent_to_the_login() {
        OURS.stream().filter(address -> address.path().startsWith("/account")).forEach(address -> {
            WebPage answer = new WebSession(store.url()).knock(address.method(), address.path(), address.fields());
            assertThat(answer.status()).as(address.toString()).isNotEqualTo(200).isLessThan(500);
            assertThat(answer.body()).as(address.toString()).doesNotContain("loy-");
        });
    }

    @Test
    void nothing_is_done_without_the_token_of_the_session() {
        Shopper shopper = store.bystander();
        long members = store.data().number("SELECT COUNT(*) FROM LOY_MEMBER");
        OURS.stream().filter(MappedAddress::isPost).forEach(address -> {
            WebPage answer = shopper.web().knock("POST", address.path(), address.fields());
            assertThat(answer.status()).as(address.toString()).isNotEqualTo(200);
            assertThat(answer.body()).as(address.toString()).doesNotContain("Exception", "\tat ");
        });
        assertThat(store.data().number("SELECT COUNT(*) FROM LOY_MEMBER")).isEqualTo(members);
    }

    @Test
    void nobody_sees_the_code_or_the_order_of_somebody_else() {
        CodeHolder maria = store.newCodeHolder();
        long order = store.data().newestOrderId(maria.shopper());
        Shopper stranger = store.bystander();

        OURS.stream().filter(address -> !address.isPost()).forEach(address -> {
            String path = address.path().replaceAll("/1(?=/|$)", "/" + order);
            WebPage answer = stranger.web().knock(address.method(), path, address.fields());
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(answer.body()).as(path).doesNotContain(maria.code());
        });
        stranger.add(Product.PORTRAIT_75);
        assertThat(stranger.applyCode(maria.code()).codes()).isEmpty();
    }
}
