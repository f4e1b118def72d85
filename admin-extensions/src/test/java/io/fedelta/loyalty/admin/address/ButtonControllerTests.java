package io.fedelta.loyalty.admin.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminRights;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ButtonControllerTests {

    @ParameterizedTest
    @CsvSource({
        "/loyalty-jobs/fullCatchUp/start, /loyalty-jobs",
        "/loyalty-messages/abc/again, /loyalty-messages",
        "/loyalty-sessions/change, /loyalty-sessions",
        "/loyalty-sessions/schedule, /loyalty-sessions"
    })
    void the_address_of_a_button_leads_to_its_list_which_says_that_nothing_was_done(String address, String list)
            throws Exception {
        MvcResult result = MockMvcBuilders.standaloneSetup(
                        new ButtonController(new AdminRights(mock(SecurityVerifier.class))))
                .build()
                .perform(get(address))
                .andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(list);
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyAddress_button");
    }
}
