package io.fedelta.loyalty.admin.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What all our pages answer to addresses that make no sense: never a 500. */
class AddressSentencesTests {

    @ParameterizedTest
    @CsvSource({
        "/a/1?page=0,              404, LoyaltyAddress_nothing",
        "/a/2?page=0,              503, LoyaltyTables_unreadable_page",
        "/a/1?page=two,            400, LoyaltyAddress_mistyped",
        "/a/1?page=1000000000000,  400, LoyaltyAddress_mistyped",
        "/a/1,                     400, LoyaltyAddress_mistyped",
        "/a/one?page=0,            400, LoyaltyAddress_mistyped",
        "/a/99999999999999999999?page=0, 400, LoyaltyAddress_mistyped"
    })
    void it_gets_its_status_and_a_sentence_in_the_admin_s_frame(String address, int status, String sentence)
            throws Exception {
        MvcResult result = MockMvcBuilders.standaloneSetup(new Pages(new AdminRights(mock(SecurityVerifier.class))))
                .setSingleView(mock(View.class))
                .build()
                .perform(get(address))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        assertThat(result.getModelAndView().getViewName()).isEqualTo("modules/defaultContainer");
        assertThat(result.getModelAndView().getModel()).containsEntry("refusal", sentence);
    }

    @Controller
    public static class Pages extends LoyaltyController {

        Pages(AdminRights rights) {
            super(rights);
        }

        @RequestMapping("/a/{id}")
        public String page(@PathVariable("id") long id, @RequestParam("page") int page) {
            if (id == 1) {
                throw new NothingThereException("page", page);
            }
            throw new DataAccessResourceFailureException("LOY_ACCOUNT is locked");
        }
    }
}
