package io.fedelta.loyalty.demo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.MappedAddress;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.WebPage;
import io.fedelta.loyalty.demo.testing.WebSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address of the module in a running admin, knocked at by those who should find it closed. */
@ExtendWith(SharedStore.class)
class AdminDoorsIT {
    private static final List<MappedAddress> OURS = MappedAddress.in("/loyalty-context/bl-loyalty-admin-servlet.xml");

    /** The host's own pages of our forms: their list, one of them, saving, adding, deleting, and choosing one. */
    private static final List<String> SECTIONS = List.of(
            "/loyalty-settings/1",
            "/loyalty-cashback",
            "/loyalty-cashback/1",
            "/loyalty-cashback-rates",
            "/loyalty-spending",
            "/loyalty-referral",
            "/loyalty-referrals",
            "/loyalty-referral/1",
            "/loyalty-spending/1",
            "/loyalty-rewards",
            "/loyalty-rewards/1",
            "/loyalty-rewards/add",
            "/loyalty-rewards/1/delete",
            "/loyalty-rewards/selectize",
            "/loyalty-campaigns",
            "/loyalty-campaigns/add",
            "/loyalty-challenges",
            "/loyalty-challenges/add",
            "/loyalty-session-types",
            "/loyalty-session-types/1",
            "/loyalty-tiers",
            "/loyalty-tiers/1",
            "/loyalty-early-access",
            "/loyalty-early-access/1",
            "/loyalty-early-access/add",
            "/loyalty-early-access/1/delete");

    /** They lead to the form of one row, and the host asks there who may see it. */
    private static final Set<String> LEADING_TO_FORMS =
            Set.of("/loyalty-settings", "/loyalty-cashback", "/loyalty-spending", "/loyalty-referral");

    private final TestStore store;

    AdminDoorsIT(TestStore store) {
        this.store = store;
    }

    @Test
    void strangers_and_customers_are_sent_to_the_login() {
        for (WebSession visitor :
                List.of(new WebSession(store.url()), store.bystander().web())) {
            OURS.forEach(address -> {
                WebPage answer = visitor.knock(address.method(), "/admin" + address.path(), address.fields());
                assertThat(answer.status()).as(address.toString()).isEqualTo(302);
                assertThat(answer.uri().toString())
                        .as(address.toString())
                        .matches(".*/admin/login.*|.*/admin\\?sessionTimeout=true");
            });
        }
    }

    @Test
    void an_administrator_without_permission_is_refused() {
        long credits = manualCredits();
        WebSession clerk = Merchant.withoutPermissionsAt(store);
        String token = clerk.get("/admin/login").form("[name=j_username]").formData().stream()
                .filter(field -> field.key().equals("csrfToken"))
                .findFirst()
                .orElseThrow()
                .value();
        OURS.stream()
                .filter(address -> !LEADING_TO_FORMS.contains(address.path()))
                .forEach(address -> {
                    WebPage answer =
                            clerk.knock(address.method(), "/admin" + address.path(), with(token, address.fields()));
                    assertThat(answer.status()).as(address.toString()).isEqualTo(403);
                    assertThat(answer.body()).as(address.toString()).doesNotContain("list-grid", "@example.com");
                });
        SECTIONS.forEach(path -> Stream.of("GET", "POST").forEach(method -> {
            WebPage answer = clerk.knock(method, "/admin" + path, with(token, Map.of()));
            assertThat(answer.status()).as(method + " " + path).isNotEqualTo(200);
        }));
        assertThat(manualCredits()).isEqualTo(credits);
    }

    /** Other tests may have used the same database before. */
    private long manualCredits() {
        return store.data().number("SELECT COUNT(*) FROM LOY_ENTRY WHERE KIND = 'MANUAL_CREDIT'");
    }

    @Test
    void nothing_is_done_without_the_token_of_the_session() {
        Merchant merchant = store.merchant();
        OURS.stream().filter(MappedAddress::isPost).forEach(address -> {
            WebPage answer = merchant.web().knock("POST", "/admin" + address.path(), address.fields());
            assertThat(answer.status()).as(address.toString()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).as(address.toString()).doesNotContain("Exception", "\tat ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/loyalty-members?search=%00",
                "/loyalty-members?search=%25_%5C",
                "/loyalty-members?page=af2147483647.9223372036854775807",
                "/loyalty-sessions?search=%00&orderNumber=%00",
                "/loyalty-sessions?page=-2147483648",
                "/loyalty-sessions?type=-1&from=9999-99-99",
                "/loyalty-messages?show=ALL&page=2147483647",
                "/loyalty-gift-cards?q=%00&page=2147483647",
                "/loyalty-gift-cards?q=%25_%5C&page=-1",
                "/loyalty-gift-cards/%00",
                "/loyalty-jobs?page=-1",
                "/loyalty-choices/products?search=%00",
                "/loyalty-choices/offers?search=%25_%00",
                "/loyalty-choices/categories?search=%F0%9F%A4%B7",
                "/loyalty-members/1/history?page=2147483647",
                "/loyalty-orders/1/history?page=2147483647"
            })
    void absurd_requests_get_an_answer(String address) {
        WebPage answer = store.merchant().open(address);
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
    }

    private static Map<String, String> with(String token, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrfToken", token);
        return all;
    }
}
