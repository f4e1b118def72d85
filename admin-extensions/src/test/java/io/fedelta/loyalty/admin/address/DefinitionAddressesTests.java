package io.fedelta.loyalty.admin.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl;
import java.util.Map;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

class DefinitionAddressesTests {

    private final EntityManager entities = mock(EntityManager.class);

    @BeforeEach
    void reward_7_exists() {
        when(entities.find(LoyaltyRewardImpl.class, 7L)).thenReturn(new LoyaltyRewardImpl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/loyalty-rewards",
                "/loyalty-rewards/add",
                "/loyalty-rewards/7",
                "/loyalty-rewards/products/details",
                "/customer/999",
                "/loyalty-members/999"
            })
    void what_is_there_or_none_of_its_business_reaches_the_host(String address) throws Exception {
        assertThat(perform(get(address)).getResponse().getContentAsString()).isEqualTo("host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/loyalty-rewards/999",
                "/loyalty-rewards/-7",
                "/loyalty-rewards/abc",
                "/loyalty-rewards/99999999999999999999",
                "/loyalty-rewards/999/products"
            })
    void what_is_not_there_leads_to_the_list_which_says_so(String address) throws Exception {
        MvcResult result = perform(get(address));
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/loyalty-rewards");
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyAddress_nothing");
        assertThat(result.getFlashMap().get("headerFlashAlert")).isEqualTo(true);
    }

    @Test
    void saving_what_another_administrator_has_deleted_leads_to_the_list() throws Exception {
        assertThat(perform(post("/loyalty-rewards/999")).getResponse().getRedirectedUrl())
                .isEqualTo("/loyalty-rewards");
    }

    @Test
    void the_address_of_the_delete_button_deletes_nothing_when_opened() throws Exception {
        MvcResult result = perform(get("/loyalty-rewards/7/delete"));
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/loyalty-rewards/7");
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyAddress_button");
        assertThat(perform(post("/loyalty-rewards/7/delete")).getResponse().getContentAsString())
                .isEqualTo("host");
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(new Host())
                .addInterceptors(new DefinitionAddresses(entities, Map.of("loyalty-rewards", LoyaltyRewardImpl.class)))
                .build()
                .perform(request)
                .andReturn();
    }

    @Controller
    public static class Host {

        @RequestMapping("/**")
        @ResponseBody
        public String answer() {
            return "host";
        }
    }
}
