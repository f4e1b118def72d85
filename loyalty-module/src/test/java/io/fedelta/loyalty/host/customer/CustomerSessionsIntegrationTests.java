package io.fedelta.loyalty.host.customer;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.ANNA;
import static io.fedelta.loyalty.testing.Studio.FAMILY;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.session.ListedSession;
import io.fedelta.loyalty.session.SessionFilter;
import io.fedelta.loyalty.session.SessionState;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerSessionsIntegrationTests {

    private static final LocalDate MAY_DAY = LocalDate.of(2027, 5, 1);

    private CustomerSessions sessions;

    /** Maria's two portraits of order 1, one of them done; Paolo's family session of order 2, on May day. */
    private void open(TestDatabase database) {
        Studio studio = Studio.on(database);
        studio.bench.jdbc.execute("CREATE TABLE BLC_CUSTOMER (CUSTOMER_ID BIGINT PRIMARY KEY, FIRST_NAME VARCHAR(255),"
                + " LAST_NAME VARCHAR(255), EMAIL_ADDRESS VARCHAR(255))");
        studio.bench.jdbc.execute("CREATE TABLE BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY, ORDER_NUMBER VARCHAR(255))");
        studio.bench.jdbc.update("INSERT INTO BLC_CUSTOMER VALUES (7, 'Maria', 'Rossi', 'maria@example.org')");
        studio.bench.jdbc.update("INSERT INTO BLC_ORDER VALUES (1, 'F-1')");
        studio.done(studio.ordered(
                        order(1).of(7).line("Portrait", 2, "150.00", PORTRAIT).facts())
                .get(0));
        String family = studio.ordered(order(2).of(8)
                        .line("Family", 1, "75.00", FAMILY)
                        .submitted(START.plusSeconds(60))
                        .facts())
                .get(0);
        studio.bench.sessions.schedule(family, Optional.of(MAY_DAY), ANNA);
        sessions = new CustomerSessions(studio.bench.jdbc);
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_listed_newest_first_with_customer_and_order(TestDatabase database) {
        open(database);

        assertThat(ids(SessionFilter.EVERYTHING)).containsExactly("2-1-1-0", "1-1-1-0", "1-1-2-0");
        assertThat(sessions.find(SessionFilter.EVERYTHING, 0, 25).rows().get(1))
                .extracting(ListedSession::customer, ListedSession::email, ListedSession::orderNumber)
                .containsExactly("Maria Rossi", "maria@example.org", "F-1");
        assertThat(sessions.find(SessionFilter.EVERYTHING, 0, 25).rows().get(0))
                .as("customer and order are gone")
                .extracting(ListedSession::customer, ListedSession::email, ListedSession::orderNumber)
                .containsExactly("", "", "");
    }

    @ParameterizedTest
    @EnumSource
    void pages_never_overlap_and_end(TestDatabase database) {
        open(database);

        Page<ListedSession> second = sessions.find(SessionFilter.EVERYTHING, 1, 2);

        assertThat(second.rows()).extracting(row -> row.session().id()).containsExactly("1-1-2-0");
        assertThat(second.total()).isEqualTo(3);
        assertThat(sessions.find(SessionFilter.EVERYTHING, 9, 2).rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_condition_narrows_the_list(TestDatabase database) {
        open(database);

        assertThat(ids(filter(Optional.of(SessionState.DONE), Optional.empty(), "", "")))
                .containsExactly("1-1-1-0");
        assertThat(ids(filter(Optional.empty(), Optional.of(2L), "", ""))).containsExactly("2-1-1-0");
        assertThat(ids(filter(Optional.empty(), Optional.empty(), " ross MARIA@ ", "")))
                .containsExactly("1-1-1-0", "1-1-2-0");
        assertThat(ids(filter(Optional.empty(), Optional.empty(), "%", ""))).isEmpty();
        assertThat(ids(filter(Optional.empty(), Optional.empty(), "", "F-1"))).hasSize(2);
        assertThat(ids(filter(Optional.empty(), Optional.empty(), "", "F-1' OR '1'='1")))
                .isEmpty();
        assertThat(ids(scheduled(MAY_DAY, MAY_DAY))).containsExactly("2-1-1-0");
        assertThat(ids(scheduled(MAY_DAY.plusDays(1), MAY_DAY.plusDays(9)))).isEmpty();
        assertThat(ids(scheduled(MAY_DAY.minusDays(9), MAY_DAY.minusDays(1)))).isEmpty();
    }

    private List<String> ids(SessionFilter filter) {
        return sessions.find(filter, 0, 25).rows().stream()
                .map(row -> row.session().id())
                .toList();
    }

    private static SessionFilter filter(
            Optional<SessionState> state, Optional<Long> type, String search, String orderNumber) {
        return new SessionFilter(state, type, search, orderNumber, Optional.empty(), Optional.empty());
    }

    private static SessionFilter scheduled(LocalDate from, LocalDate to) {
        return new SessionFilter(Optional.empty(), Optional.empty(), "", "", Optional.of(from), Optional.of(to));
    }
}
