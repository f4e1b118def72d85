package io.fedelta.loyalty.demo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.MappedAddress;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.WebPage;
import io.fedelta.loyalty.demo.testing.WebSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whom each address of the module lets in: somebody with one permission and no other knocks at every address, and what
 * comes of it is the table in {@code docs/permissions.md}, to the letter.
 */
@ExtendWith(SharedStore.class)
class PermissionsDoorsIT {
    private static final Path DOCUMENT = Path.of("../docs/permissions.md");
    private static final String REFUSED = "";
    private static final String LET_IN = "x";

    /** One address of these is an example of several actions, which ask for permissions of their own. */
    private static final List<MappedAddress> MORE = Stream.of("refund", "cancel")
            .flatMap(action -> Stream.of("GET", "POST")
                    .map(method -> new MappedAddress(method, "/loyalty-orders/1/" + action, Map.of())))
            .toList();

    private static final List<MappedAddress> OURS = Stream.concat(
                    MappedAddress.in("/loyalty-context/bl-loyalty-admin-servlet.xml").stream(), MORE.stream())
            .sorted(Comparator.comparing(MappedAddress::path).thenComparing(MappedAddress::method))
            .toList();

    private final TestStore store;

    PermissionsDoorsIT(TestStore store) {
        this.store = store;
    }

    @Test
    void every_address_lets_in_whom_the_documented_table_names() throws IOException {
        List<Role> roles = roles();
        String actual = Stream.concat(
                        Stream.of(
                                row("", roles.stream().map(Role::name)),
                                row("---", roles.stream().map(role -> "---"))),
                        OURS.stream()
                                .map(address ->
                                        row("`" + address + "`", roles.stream().map(role -> role.at(address)))))
                .collect(Collectors.joining("\n"));
        assertThat(documented()).isEqualTo(actual);
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String documented() throws IOException {
        return Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("|"))
                .collect(Collectors.joining("\n"));
    }

    /** One for each permission that a merchant can give. */
    private List<Role> roles() {
        return store
                .data()
                .texts("SELECT ADMIN_PERMISSION_ID FROM BLC_ADMIN_PERMISSION WHERE IS_FRIENDLY = TRUE"
                        + " AND ADMIN_PERMISSION_ID BETWEEN -70499 AND -70001 ORDER BY ADMIN_PERMISSION_ID DESC")
                .stream()
                .map(id -> new Role(
                        store.data()
                                .texts("SELECT DESCRIPTION FROM BLC_ADMIN_PERMISSION WHERE ADMIN_PERMISSION_ID = " + id)
                                .get(0),
                        Merchant.withPermissionAt(store, Long.parseLong(id))))
                .toList();
    }

    private record Role(String name, WebSession web, String token) {

        Role(String name, WebSession web) {
            this(name, web, token(web));
        }

        /** The same for the whole session, so that any form has it. */
        private static String token(WebSession web) {
            return web.get("/admin/login").form("[name=j_username]").formData().stream()
                    .filter(field -> field.key().equals("csrfToken"))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }

        String at(MappedAddress address) {
            Map<String, String> fields = new HashMap<>(address.fields());
            fields.put("csrfToken", token);
            WebPage answer = web.knock(address.method(), "/admin" + address.path(), fields);
            assertThat(answer.status()).as(name + " " + address).isLessThan(500);
            return answer.status() == 403 ? REFUSED : LET_IN;
        }
    }
}
