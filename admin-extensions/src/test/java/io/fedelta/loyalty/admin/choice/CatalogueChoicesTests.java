package io.fedelta.loyalty.admin.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CatalogueChoicesTests {

    private final JdbcTemplate jdbc = new JdbcTemplate(database());

    @BeforeEach
    void the_shop_has_portraits_and_once_had_weddings() {
        jdbc.execute("CREATE TABLE BLC_CATEGORY (CATEGORY_ID BIGINT, NAME VARCHAR(255), ARCHIVED CHAR(1))");
        jdbc.update(
                "INSERT INTO BLC_CATEGORY VALUES (1, 'Portraits', NULL), (2, 'Weddings', 'Y'), (3, '100% wool', 'N')");
        jdbc.execute("CREATE TABLE BLC_SKU (SKU_ID BIGINT, NAME VARCHAR(255))");
        jdbc.update("INSERT INTO BLC_SKU VALUES (21, 'Frame')");
        jdbc.execute("CREATE TABLE BLC_PRODUCT (PRODUCT_ID BIGINT, DEFAULT_SKU_ID BIGINT, ARCHIVED CHAR(1))");
        jdbc.update("INSERT INTO BLC_PRODUCT VALUES (11, 21, NULL)");
    }

    @Test
    void what_is_left_is_found_by_a_part_of_its_name() {
        assertThat(CatalogueChoices.categories(jdbc).search("")).hasSize(2);
        assertThat(CatalogueChoices.categories(jdbc).search(" PORT "))
                .containsExactly(new Choice(1, "Portraits", false));
        assertThat(CatalogueChoices.categories(jdbc).search("%"))
                .extracting(Choice::id)
                .containsExactly(3L);
        assertThat(CatalogueChoices.products(jdbc).search("fra")).containsExactly(new Choice(11, "Frame", false));
    }

    @Test
    void offers_of_rewards_and_tiers_are_not_for_choosing() {
        jdbc.execute("CREATE TABLE BLC_OFFER (OFFER_ID BIGINT, OFFER_NAME VARCHAR(255), ARCHIVED CHAR(1))");
        jdbc.update("INSERT INTO BLC_OFFER VALUES (1, 'Spring', 'N'), (2, 'Gold', 'N'), (3, 'Voucher', NULL)");
        jdbc.execute("CREATE TABLE LOY_TIER_OFFER (OFFER_ID BIGINT)");
        jdbc.update("INSERT INTO LOY_TIER_OFFER VALUES (2)");
        jdbc.execute("CREATE TABLE LOY_REWARD_VERSION (OFFER_ID BIGINT)");
        jdbc.update("INSERT INTO LOY_REWARD_VERSION VALUES (3), (NULL)");

        assertThat(CatalogueChoices.offers(jdbc).search("")).containsExactly(new Choice(1, "Spring", false));
        assertThat(CatalogueChoices.offers(jdbc).named(List.of(2L))).containsExactly(new Choice(2, "2", true));
    }

    @Test
    void what_was_deleted_since_it_was_chosen_is_said_to_be_gone() {
        assertThat(CatalogueChoices.categories(jdbc).named(List.of(2L, 1L, 9L)))
                .containsExactly(new Choice(2, "2", true), new Choice(1, "Portraits", false), new Choice(9, "9", true));
        assertThat(CatalogueChoices.categories(jdbc).named(List.of())).isEmpty();
    }

    private static JDBCDataSource database() {
        JDBCDataSource database = new JDBCDataSource();
        database.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        return database;
    }
}
