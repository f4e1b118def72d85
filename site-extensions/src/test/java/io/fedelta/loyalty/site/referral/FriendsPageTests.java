package io.fedelta.loyalty.site.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Referral.Progress;
import io.fedelta.loyalty.referral.Referral.Scrutiny;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.Via;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FriendsPageTests {

    private static final String LINK = "https://studio.example/?ref=PAOLO-MARTINI";
    private static final int SCALE = 4;

    private final Pages pages = new Pages();

    private Document page(ReferralRules rules, FriendView... friends) {
        FriendsView view = new FriendsView("PAOLO-MARTINI", LINK, rules, List.of(friends));
        return pages.render("loyalty/partials/friends", Map.of("friends", view));
    }

    private static ReferralRules rules(long friend, long owner) {
        return ReferralRules.on(Trigger.FIRST_PAID_ORDER, friend, owner);
    }

    private static FriendView friend(String name, ReferralState state) {
        Referral referral = new Referral(2, 1, Via.LINK, Examples.NOW, Progress.WAITING.now(state), Scrutiny.NONE, 0);
        CustomerFacts facts =
                new CustomerFacts(2, name, "Secret", Optional.of("sofia@example.org"), true, Locale.ENGLISH);
        return new FriendView(referral, facts, Examples.FORMAT);
    }

    @Test
    void the_code_and_the_link_stand_there_as_text_and_as_a_picture_with_a_name() {
        Document page = page(rules(10, 30));
        assertThat(page.select(".loy-friends-text").text()).isEqualTo("PAOLO-MARTINI");
        assertThat(page.select(".loy-friends-link").attr("href")).isEqualTo(LINK);
        assertThat(page.select("svg.loy-qr").attr("role")).isEqualTo("img");
        assertThat(page.select("svg.loy-qr").attr("aria-label")).isEqualTo("QR code of your link");
    }

    @Test
    void the_picture_reads_as_the_link() throws Exception {
        QrCode code = QrCode.of(LINK);
        int side = Integer.parseInt(code.getViewBox().split(" ")[2]);
        int[] pixels = new int[side * SCALE * side * SCALE];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.getPath());
        while (run.find()) {
            paint(
                    pixels,
                    side,
                    Integer.parseInt(run.group(1)),
                    Integer.parseInt(run.group(2)),
                    Integer.parseInt(run.group(3)));
        }
        RGBLuminanceSource picture = new RGBLuminanceSource(side * SCALE, side * SCALE, pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText())
                .isEqualTo(LINK);
    }

    private static void paint(int[] pixels, int side, int column, int row, int length) {
        for (int y = row * SCALE; y < (row + 1) * SCALE; y++) {
            Arrays.fill(pixels, (y * side + column) * SCALE, (y * side + column + length) * SCALE, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, 30, Your friend gets 10 points with the first purchase and you get 30 points.",
        "0, 30, You get 30 points once your friend has made the first purchase.",
        "10, 0, Your friend gets 10 points with the first purchase.",
        "0, 0, Pass on your code or link."
    })
    void it_says_what_both_get_and_nothing_of_what_nobody_gets(long friend, long owner, String sentence) {
        assertThat(page(rules(friend, owner)).select("p").first().text().replace("purchase, and", "purchase and"))
                .endsWith(sentence);
    }

    @Test
    void buttons_are_plain_links_whose_text_is_whole() {
        Document page = page(rules(10, 30));
        assertThat(page.select(".loy-share a").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).contains("PAOLO-MARTINI").doesNotContain(" ", "+"));
        assertThat(page.select(".loy-share a").eachAttr("href").get(1))
                .isEqualTo("https://wa.me/?text=Order%20here%20with%20my%20code%20PAOLO-MARTINI:%20"
                        + "https:%2F%2Fstudio.example%2F%3Fref%3DPAOLO-MARTINI");
        assertThat(page.select("script, img, iframe")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_state_of_a_friend_has_words(ReferralState state) {
        Document page = page(rules(10, 30), friend("Sofia", state));
        assertThat(page.select(".loy-friends .loy-badge").text()).isNotBlank().doesNotContain("loyalty.");
    }

    @Test
    void friends_are_named_by_first_name_alone() {
        assertThat(page(rules(10, 30), friend("Sofia", ReferralState.REWARDED)).html())
                .contains("Sofia", "Brought you points")
                .doesNotContain("Secret", "sofia@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"onx=", "${7*7}", "__${7*7}__", "#{loyalty.copy}"})
    void whatever_a_friend_is_called_is_text(String name) {
        Document page = page(rules(10, 30), friend(name, ReferralState.WAITING));
        assertThat(page.select(".loy-friends strong").text()).isEqualTo(name);
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void before_anybody_has_come_it_says_so() {
        assertThat(page(rules(10, 30)).text()).contains("Nobody has come by your code yet.");
    }
}
