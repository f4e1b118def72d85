package io.fedelta.loyalty.admin.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.erasure.ErasureRecord;
import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyRelease;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import io.fedelta.loyalty.programme.domain.LoyaltyTier;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.domain.LoyaltyReward;
import io.fedelta.loyalty.session.Session;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The menu's SQL on the databases that shops use. */
class AdminMenuSqlTests {

    /** The rows in all of the host's admin tables, by table. */
    private static final String[] TABLES = {
        "BLC_ADMIN_MODULE",
        "BLC_ADMIN_SECTION",
        "BLC_ADMIN_PERMISSION",
        "BLC_ADMIN_PERMISSION_ENTITY",
        "BLC_ADMIN_PERMISSION_XREF",
        "BLC_ADMIN_SEC_PERM_XREF",
        "BLC_ADMIN_ROLE",
        "BLC_ADMIN_ROLE_PERMISSION_XREF",
        "BLC_ADMIN_USER_PERMISSION_XREF"
    };

    private static EmbeddedPostgres postgres;

    static Stream<JdbcTemplate> databases() throws IOException {
        postgres = EmbeddedPostgres.start();
        JDBCDataSource hsqldb = new JDBCDataSource();
        hsqldb.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        return Stream.of(hsqldb, postgres.getPostgresDatabase()).map(AdminMenuSqlTests::withHostTables);
    }

    private static JdbcTemplate withHostTables(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        run(jdbc, "host-admin-tables.sql");
        return jdbc;
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void installing_again_changes_nothing_and_uninstalling_leaves_nothing(JdbcTemplate jdbc) {
        Map<String, Integer> before = rows(jdbc);
        run(jdbc, "admin-menu.sql");
        Map<String, Integer> installed = rows(jdbc);
        assertThat(installed).isNotEqualTo(before).containsEntry("BLC_ADMIN_SECTION", 25);

        run(jdbc, "admin-menu.sql");
        assertThat(rows(jdbc)).isEqualTo(installed);

        jdbc.update(
                "INSERT INTO BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID) VALUES (-4, -70011)");
        jdbc.update(
                "INSERT INTO BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID) VALUES (7, -70013)");
        run(jdbc, "uninstall.sql");
        assertThat(rows(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void uninstalling_leaves_no_cart_that_only_our_gateways_could_pay(JdbcTemplate jdbc) {
        jdbc.update("INSERT INTO BLC_ORDER VALUES (1, 'IN_PROCESS')");
        jdbc.update("INSERT INTO BLC_ORDER VALUES (2, 'SUBMITTED')");
        jdbc.update("INSERT INTO BLC_ORDER_PAYMENT VALUES (10, 1, 'LOYALTY_CASHBACK', 'N')");
        jdbc.update("INSERT INTO BLC_ORDER_PAYMENT VALUES (11, 1, 'PASSTHROUGH', 'N')");
        jdbc.update("INSERT INTO BLC_ORDER_PAYMENT VALUES (20, 2, 'LOYALTY_CASHBACK', 'N')");

        run(jdbc, "uninstall.sql");

        assertThat(jdbc.queryForList(
                        "SELECT ORDER_PAYMENT_ID FROM BLC_ORDER_PAYMENT WHERE ARCHIVED = 'Y'", Integer.class))
                .containsExactly(10);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void each_permission_allows_what_its_name_says_and_no_more(JdbcTemplate jdbc) {
        run(jdbc, "admin-menu.sql");
        int view = -70011;
        int rules = -70012;
        int points = -70013;
        assertThat(allows(jdbc, view, "READ", Entry.class)).isTrue();
        assertThat(allows(jdbc, view, "UPDATE", LoyaltySettings.class)).isFalse();
        assertThat(allows(jdbc, view, "CREATE", Entry.class)).isFalse();
        assertThat(allows(jdbc, rules, "UPDATE", LoyaltySettings.class)).isTrue();
        assertThat(allows(jdbc, rules, "CREATE", LoyaltyReward.class)).isTrue();
        assertThat(allows(jdbc, rules, "CREATE", LoyaltySettings.class)).isFalse();
        assertThat(allows(jdbc, view, "READ", LoyaltyTier.class)).isTrue();
        assertThat(allows(jdbc, rules, "CREATE", LoyaltyTier.class)).isTrue();
        assertThat(allows(jdbc, rules, "UPDATE", LoyaltyTier.class)).isTrue();
        assertThat(allows(jdbc, points, "UPDATE", LoyaltyTier.class)).isFalse();
        assertThat(allows(jdbc, view, "READ", LoyaltyEarlyRelease.class)).isTrue();
        assertThat(allows(jdbc, view, "UPDATE", LoyaltyEarlyRelease.class)).isFalse();
        assertThat(allows(jdbc, rules, "CREATE", LoyaltyEarlyRelease.class)).isTrue();
        assertThat(allows(jdbc, rules, "UPDATE", LoyaltyEarlyRelease.class)).isTrue();
        assertThat(allows(jdbc, rules, "CREATE", Entry.class)).isFalse();
        assertThat(allows(jdbc, points, "CREATE", Entry.class)).isTrue();
        assertThat(allows(jdbc, points, "CREATE", Grant.class)).isTrue();
        assertThat(allows(jdbc, points, "UPDATE", LoyaltyReward.class)).isFalse();
        int sessions = -70042;
        assertThat(allows(jdbc, sessions, "UPDATE", Session.class)).isTrue();
        assertThat(allows(jdbc, sessions, "READ", Session.class)).isTrue();
        assertThat(allows(jdbc, points, "UPDATE", Session.class)).isFalse();
        assertThat(allows(jdbc, sessions, "CREATE", Entry.class)).isFalse();

        int payments = -70083;
        int refunds = -70084;
        assertThat(allows(jdbc, view, "READ", OrderAction.class)).isTrue();
        assertThat(allows(jdbc, points, "CREATE", OrderAction.class)).isFalse();
        assertThat(allows(jdbc, payments, "CREATE", OrderAction.class)).isTrue();
        assertThat(allows(jdbc, payments, "UPDATE", OrderAction.class)).isFalse();
        assertThat(allows(jdbc, refunds, "UPDATE", OrderAction.class)).isTrue();
        assertThat(allows(jdbc, refunds, "CREATE", OrderAction.class)).isFalse();
        int jobs = -70092;
        assertThat(allows(jdbc, jobs, "CREATE", JobRun.class)).isTrue();
        assertThat(allows(jdbc, points, "CREATE", JobRun.class)).isFalse();
        assertThat(allows(jdbc, jobs, "CREATE", Entry.class)).isFalse();
        int tools = -70201;
        assertThat(allows(jdbc, tools, "CREATE", Batch.class)).isTrue();
        assertThat(allows(jdbc, tools, "READ", Entry.class)).isTrue();
        assertThat(allows(jdbc, tools, "CREATE", Entry.class)).isFalse();
        assertThat(allows(jdbc, jobs, "CREATE", Batch.class)).isFalse();
        int erasing = -70291;
        assertThat(allows(jdbc, erasing, "CREATE", ErasureRecord.class)).isTrue();
        assertThat(allows(jdbc, points, "CREATE", ErasureRecord.class)).isFalse();
        assertThat(allows(jdbc, erasing, "CREATE", Entry.class)).isFalse();
        for (int permission : new int[] {erasing, view, rules, points, sessions, payments, refunds, jobs, tools}) {
            assertThat(allows(jdbc, permission, "DELETE", LoyaltyReward.class)).isFalse();
        }
    }

    /** The host's own question, BC_COUNT_PERMISSIONS_FOR_USER_BY_TYPE_AND_CEILING_ENTITY, for one held permission. */
    private static boolean allows(JdbcTemplate jdbc, int permission, String type, Class<?> ceiling) {
        return jdbc.queryForObject("""
                        SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION P
                        LEFT JOIN BLC_ADMIN_PERMISSION_XREF X ON X.ADMIN_PERMISSION_ID = P.ADMIN_PERMISSION_ID
                        LEFT JOIN BLC_ADMIN_PERMISSION C ON C.ADMIN_PERMISSION_ID = X.CHILD_PERMISSION_ID
                        LEFT JOIN BLC_ADMIN_PERMISSION_ENTITY CE ON CE.ADMIN_PERMISSION_ID = C.ADMIN_PERMISSION_ID
                        LEFT JOIN BLC_ADMIN_PERMISSION_ENTITY E ON E.ADMIN_PERMISSION_ID = P.ADMIN_PERMISSION_ID
                        WHERE P.ADMIN_PERMISSION_ID = ?
                            AND (P.PERMISSION_TYPE IN (?, 'ALL') OR C.PERMISSION_TYPE IN (?, 'ALL'))
                            AND (E.CEILING_ENTITY = ? OR CE.CEILING_ENTITY = ?)""", Long.class, permission, type, type, ceiling.getName(), ceiling.getName()) > 0;
    }

    private static Map<String, Integer> rows(JdbcTemplate jdbc) {
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class));
        }
        return rows;
    }

    private static void run(JdbcTemplate jdbc, String file) {
        ResourceDatabasePopulator script = new ResourceDatabasePopulator();
        script.addScript(new ClassPathResource("io/fedelta/loyalty/install/" + file));
        DatabasePopulatorUtils.execute(script, jdbc.getDataSource());
    }
}
