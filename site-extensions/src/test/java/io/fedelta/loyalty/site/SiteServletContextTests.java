package io.fedelta.loyalty.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.guest.service.AddressLinks;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.host.access.Viewers;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.ownrank.OwnRanks;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.reckoning.service.Reckonings;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.Referrals;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.site.card.Askers;
import io.fedelta.loyalty.site.card.CardShelf;
import io.fedelta.loyalty.site.card.ClientAddress;
import io.fedelta.loyalty.site.earning.OrderEarnings;
import io.fedelta.loyalty.site.earning.ProductPreviews;
import io.fedelta.loyalty.site.earning.Promises;
import io.fedelta.loyalty.site.mail.ConsentWords;
import io.fedelta.loyalty.site.programme.Banners;
import io.fedelta.loyalty.site.programme.LiveProgrammes;
import io.fedelta.loyalty.site.programme.ProgrammeController;
import io.fedelta.loyalty.site.rank.OwnRankPanels;
import io.fedelta.loyalty.site.reckoning.OrderPointsController;
import io.fedelta.loyalty.site.referral.Friends;
import io.fedelta.loyalty.site.rewards.RewardsAccounts;
import io.fedelta.loyalty.site.rewards.RewardsController;
import io.fedelta.loyalty.site.tender.AutoTenders;
import io.fedelta.loyalty.site.tender.Carts;
import io.fedelta.loyalty.site.tender.TenderChoices;
import io.fedelta.loyalty.site.tender.TenderPanels;
import io.fedelta.loyalty.site.wallet.WalletPages;
import io.fedelta.loyalty.site.wallet.WalletPanels;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.context.support.XmlWebApplicationContext;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** The file that a store's servlet lists, in a servlet that has nothing else. */
class SiteServletContextTests {

    private final StaticWebApplicationContext root = new StaticWebApplicationContext();
    private final XmlWebApplicationContext servlet = new XmlWebApplicationContext();

    @BeforeEach
    void start() {
        Map.<String, Object>ofEntries(
                        Map.entry("blLoyaltyVisitors", mock(Visitors.class)),
                        Map.entry("blLoyaltyPromises", mock(Promises.class)),
                        Map.entry("blLoyaltyOrderEarnings", mock(OrderEarnings.class)),
                        Map.entry("blLoyaltyRewardsAccounts", mock(RewardsAccounts.class)),
                        Map.entry("blLoyaltyLiveProgrammes", mock(LiveProgrammes.class)),
                        Map.entry("blLoyaltyBanners", mock(Banners.class)),
                        Map.entry("blLoyaltyProductPreviews", mock(ProductPreviews.class)),
                        Map.entry("blLoyaltyWayToReward", mock(WayToReward.class)),
                        Map.entry("blLoyaltyPageReads", mock(Aside.class)),
                        Map.entry("blLoyaltyBirthdays", mock(Birthdays.class)),
                        Map.entry("blLoyaltyAddressLinks", mock(AddressLinks.class)),
                        Map.entry("blLoyaltyGuestClaims", mock(GuestClaims.class)),
                        Map.entry("blLoyaltyReckonings", mock(Reckonings.class)),
                        Map.entry("blLoyaltyFragmentReads", mock(Aside.class)),
                        Map.entry("blLoyaltyCodes", mock(Codes.class)),
                        Map.entry("blLoyaltyReferrals", mock(Referrals.class)),
                        Map.entry("blLoyaltyFriends", mock(Friends.class)),
                        Map.entry("blLoyaltyOwnRanks", mock(OwnRanks.class)),
                        Map.entry("blLoyaltyOwnRankPanels", mock(OwnRankPanels.class)),
                        Map.entry("blLoyaltyWalletPanels", mock(WalletPanels.class)),
                        Map.entry("blLoyaltyWalletPages", mock(WalletPages.class)),
                        Map.entry("blLoyaltyProgramme", mock(Programme.class)),
                        Map.entry("blLoyaltyCards", mock(Cards.class)),
                        Map.entry("blLoyaltySubscriptions", mock(Subscriptions.class)),
                        Map.entry("blLoyaltyConsents", mock(Consents.class)),
                        Map.entry("blLoyaltyConsentWords", mock(ConsentWords.class)),
                        Map.entry("blLoyaltyPurses", mock(Purses.class)),
                        Map.entry("blLoyaltyCardShelf", mock(CardShelf.class)),
                        Map.entry("blLoyaltyAskers", new Askers(mock(Visitors.class), new ClientAddress(""))),
                        Map.entry("blLoyaltyClientAddress", new ClientAddress("")),
                        Map.entry("blLoyaltyCarts", mock(Carts.class)),
                        Map.entry("blLoyaltyTenderChoices", mock(TenderChoices.class)),
                        Map.entry("blLoyaltyTenderPanels", mock(TenderPanels.class)),
                        Map.entry("blLoyaltyAutoTenders", mock(AutoTenders.class)),
                        Map.entry("blLoyaltyViewers", mock(Viewers.class)),
                        Map.entry("blLoyaltyClock", Clock.systemUTC()),
                        Map.entry("blLoyaltySiteLinks", Examples.LINKS))
                .forEach(root.getBeanFactory()::registerSingleton);
        root.setServletContext(new MockServletContext());
        root.refresh();
        servlet.setParent(root);
        servlet.setServletContext(root.getServletContext());
        servlet.setConfigLocation("classpath:/loyalty-context/bl-loyalty-site-servlet.xml");
        servlet.refresh();
    }

    @AfterEach
    void stop() {
        servlet.close();
        root.close();
    }

    @Test
    void style_sheet_and_script_come_from_the_jar_and_stay_in_the_browser_for_a_year() throws Exception {
        MockHttpServletResponse css = response("/loyalty/loyalty.css");
        assertThat(css.getStatus()).isEqualTo(200);
        assertThat(css.getContentAsString()).contains(".loy-progress");
        assertThat(css.getHeader("Cache-Control")).startsWith("max-age=31536000");
        assertThat(response("/loyalty/loyalty.js").getContentAsString()).contains("loy-copy");
    }

    @Test
    void nothing_else_of_the_class_path_is_served() throws Exception {
        assertThat(response("/loyalty/bl-loyalty-site.xml").getStatus()).isEqualTo(404);
        assertThat(response("/loyalty/../messages/LoyaltySiteMessages.properties")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void pages_get_their_model_and_my_rewards_its_controller() {
        assertThat(servlet.getBean("blLoyaltyPageInterceptor", MappedInterceptor.class)
                        .getPathPatterns())
                .as("all paths")
                .isNull();
        assertThat(servlet.getBean("blLoyaltyTenderInterceptor", MappedInterceptor.class)
                        .getPathPatterns())
                .containsExactly("/cart", "/checkout");
        assertThat(servlet.getBean(RewardsController.class)).isNotNull();
        assertThat(servlet.getBean(ProgrammeController.class)).isNotNull();
        assertThat(servlet.getBean(OrderPointsController.class)).isNotNull();
    }

    private MockHttpServletResponse response(String path) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(servlet).build();
        return mvc.perform(get(path)).andReturn().getResponse();
    }
}
