package io.fedelta.loyalty.demo.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.installation.StoreFiles.Line;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.StoreProcess;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's numbered steps, applied to a store that has never heard of the module, and its steps to remove the
 * module again. If a step is missing there, the test that repeats them fails here.
 */
class InstallIT {
    private static final Path JARS = Path.of("target/demo-store/loyalty-lib");
    private static final String SQL = "io/fedelta/loyalty/install/";
    private static final String TEMPLATES = "site/WEB-INF/templates/";

    private static final List<Line> LINES = List.of(
            new Line(
                    "site/WEB-INF/web.xml",
                    "classpath:/bl-cms-contentClient-applicationContext.xml",
                    "classpath:/blc-config/site/bl-loyalty-applicationContext.xml"),
            new Line(
                    "site/WEB-INF/web.xml",
                    "classpath:/applicationContext-servlet-cms-contentClient.xml",
                    "classpath:/blc-config/site/bl-loyalty-applicationContext-servlet.xml"),
            new Line(
                    "admin/WEB-INF/web.xml",
                    "classpath:/bl-cms-contentCreator-applicationContext.xml",
                    "classpath:/blc-config/admin/bl-loyalty-admin-applicationContext.xml"),
            new Line(
                    "admin/WEB-INF/web.xml",
                    "classpath:/applicationContext-servlet-cms-contentCreator.xml",
                    "classpath:/blc-config/admin/bl-loyalty-admin-applicationContext-servlet.xml"),
            include("layout/partials/head.html", "/css/shop.css", "head"),
            include("layout/fullPageLayout.html", "layout/partials/header", "banner"),
            include("layout/partials/footer.html", "footer.everything", "programmeMenuItem"),
            include("catalog/product.html", "product-info", "earlyBadge"),
            include("catalog/product.html", "product-price", "productPreview"),
            include("account/partials/menu.html", "account.menu.orders", "accountMenuItem"),
            include("cart/cart.html", "<header", "checkoutNotice"),
            include("cart/cart.html", "partials/orderTotals", "earnPreview"),
            include("checkout/checkout.html", "<header", "checkoutNotice"),
            include("checkout/checkout.html", "partials/orderTotals", "earnPreview"),
            include("checkout/confirmation.html", "</header>", "orderEarnings"));

    @TempDir
    private Path folder;

    private static Line include(String template, String behind, String fragment) {
        return new Line(TEMPLATES + template, behind, "<div th:substituteby=\"loyalty/partials/" + fragment + "\" />");
    }

    @Test
    void a_stock_store_gets_the_module_by_the_steps_of_the_readme_and_loses_it_again() {
        StoreProcess.run("--without-loyalty", "--export=" + apps());
        StoreFiles files = new StoreFiles(apps());

        try (StoreProcess stock = start()) {
            shopsWithoutPoints(stock);
        }
        install(files);
        try (StoreProcess loyal = start()) {
            earnsPoints(loyal);
        }
        remove(files);
        try (StoreProcess stockAgain = start()) {
            shopsWithoutPoints(stockAgain);
        }
    }

    private Path apps() {
        return folder.resolve("webapps");
    }

    private StoreProcess start() {
        return StoreProcess.start("--webapps=" + apps(), "--data=" + folder.resolve("data"), "--no-samples");
    }

    private void install(StoreFiles files) {
        files.copyJars(JARS, "site", jar -> !jar.startsWith("admin-extensions") && !jar.startsWith("studio"));
        files.copyJars(JARS, "admin", jar -> !jar.startsWith("site-extensions") && !jar.startsWith("studio"));
        LINES.forEach(files::add);
        run("admin-menu.sql");
    }

    private void remove(StoreFiles files) {
        run("uninstall.sql");
        LINES.forEach(files::remove);
        files.deleteJars(JARS, "site");
        files.deleteJars(JARS, "admin");
    }

    private void run(String sql) {
        new SqlFile(StoreFiles.jar(JARS, "admin-extensions"), SQL + sql)
                .runOn("jdbc:hsqldb:file:" + folder.resolve("data/database/store"), "SA");
    }

    private static void shopsWithoutPoints(StoreProcess store) {
        Shopper shopper = Shopper.registeredAt(store.url());
        assertThat(shopper.buy(Product.PORTRAIT_75).confirmed()).isTrue();
        assertThat(shopper.web().get("/account").body()).doesNotContain("/account/rewards");
        assertThat(shopper.web().get("/account/rewards").status()).isEqualTo(404);
        assertThat(Merchant.loggedInAt(store.url()).seesLoyaltyMenu()).isFalse();
    }

    private static void earnsPoints(StoreProcess store) {
        Merchant merchant = Merchant.loggedInAt(store.url());
        assertThat(merchant.seesLoyaltyMenu()).isTrue();
        merchant.switchProgrammeOn();

        Shopper shopper = Shopper.registeredAt(store.url());
        assertThat(shopper.buy(Product.PORTRAIT_75).confirmed()).isTrue();
        Eventually.within(TestStore.SOON, "75 points", () -> shopper.rewards().points() == 75);
        assertThat(shopper.web().get("/account").body()).contains("/account/rewards");
        assertThat(shopper.web().get("/loyalty").body()).contains("1 point for each");
    }
}
