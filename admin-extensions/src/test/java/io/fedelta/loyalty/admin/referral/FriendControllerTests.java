package io.fedelta.loyalty.admin.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.referral.service.Referrals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;

class FriendControllerTests {

    private static final long PAOLO = 1;
    private static final long SOFIA = 2;
    private static final long OTHER_SOFIA = 3;

    private final AdminRights rights = mock(AdminRights.class);
    private final Referrals referrals = mock(Referrals.class);
    private final People people = mock(People.class);
    private final Customers customers = mock(Customers.class);
    private final FriendController controller = new FriendController(rights, referrals, people, customers);
    private final FriendForm form = new FriendForm();
    private BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "friendForm");
    private final ExtendedModelMap model = new ExtendedModelMap();

    @BeforeEach
    void anna_looks_at_paolo() {
        when(rights.login()).thenReturn("anna");
        when(customers.find(PAOLO)).thenReturn(Optional.of(customer(PAOLO, "Paolo", "paolo@example.org")));
        when(customers.find(anyCollection()))
                .thenReturn(Map.of(
                        SOFIA, customer(SOFIA, "Sofia", "sofia@example.org"),
                        OTHER_SOFIA, customer(OTHER_SOFIA, "Sofia", "s.neri@example.org")));
        when(people.called("sofia@example.org")).thenReturn(List.of(SOFIA));
        when(people.named("Sofia", FriendSearch.SHOWN + 1)).thenReturn(List.of(SOFIA, OTHER_SOFIA));
        when(referrals.record(anyLong(), anyLong(), anyString(), anyString())).thenReturn(Answer.ACCEPTED);
    }

    @Test
    void an_address_names_the_friend_and_no_name_is_looked_for() throws Exception {
        assertThat(add("sofia@example.org", null)).endsWith("loyalty-members/1/done/friend");
        verify(referrals).record(PAOLO, SOFIA, "anna", "forgot the code");
        verify(people, never()).named(any(), anyInt());
    }

    @Test
    void of_several_with_one_name_the_administrator_chooses() throws Exception {
        add("Sofia", null);
        assertThat(errors.getFieldError("friend").getCode()).isEqualTo("LoyaltyFriends_choose");
        assertThat(choices())
                .extracting(FriendChoiceView::getEmail)
                .containsExactly("sofia@example.org", "s.neri@example.org");
        verify(referrals, never()).record(anyLong(), anyLong(), any(), any());

        assertThat(add("Sofia", OTHER_SOFIA)).endsWith("done/friend");
        verify(referrals).record(PAOLO, OTHER_SOFIA, "anna", "forgot the code");
    }

    @Test
    void a_choice_that_the_words_do_not_fit_is_none() throws Exception {
        add("Sofia", 99L);
        assertThat(errors.getFieldError("friend").getCode()).isEqualTo("LoyaltyFriends_choose");
        verify(referrals, never()).record(anyLong(), anyLong(), any(), any());
    }

    @Test
    void when_too_many_fit_nobody_is_shown() throws Exception {
        when(people.named("So", FriendSearch.SHOWN + 1))
                .thenReturn(LongStream.rangeClosed(1, FriendSearch.SHOWN + 1)
                        .boxed()
                        .toList());
        add("So", 1L);
        assertThat(errors.getFieldError("friend").getCode()).isEqualTo("LoyaltyFriends_too_many");
        assertThat(model.containsAttribute("choices")).isFalse();
    }

    @Test
    void who_is_not_there_cannot_be_added_and_a_reason_is_asked_for() throws Exception {
        form.setReason(" ");
        controller.add(PAOLO, form, errors, new MockHttpServletRequest(), model);
        assertThat(errors.getFieldError("friend").getCode()).isEqualTo("LoyaltyFriends_nobody");
        assertThat(errors.hasFieldErrors("reason")).isTrue();
    }

    @Test
    void a_friend_who_is_refused_is_told_about_and_the_choice_stays() throws Exception {
        when(referrals.record(anyLong(), anyLong(), anyString(), anyString())).thenReturn(Answer.ALREADY_REFERRED);
        add("Sofia", SOFIA);
        assertThat(errors.getFieldError("friend").getCode()).isEqualTo("LoyaltyFriends_refused_ALREADY_REFERRED");
        assertThat(choices()).extracting(FriendChoiceView::isChosen).containsExactly(true, false);
    }

    @Test
    void who_may_not_adjust_points_may_not_look_for_customers_either() throws Exception {
        doThrow(new SecurityServiceException("no")).when(rights).requireAdjusting();
        assertThatThrownBy(() -> add("Sofia", null)).isInstanceOf(SecurityServiceException.class);
        verify(people, never()).named(any(), anyInt());
        assertThatThrownBy(() -> controller.add(42, form, errors, new MockHttpServletRequest(), model))
                .isInstanceOf(SecurityServiceException.class);
    }

    @Test
    void a_customer_who_does_not_exist_is_not_there() {
        assertThatThrownBy(() -> controller.add(42, form, errors, new MockHttpServletRequest(), model))
                .isInstanceOf(NothingThereException.class);
    }

    @SuppressWarnings("unchecked")
    private List<FriendChoiceView> choices() {
        return (List<FriendChoiceView>) model.get("choices");
    }

    private String add(String friend, Long chosen) throws Exception {
        form.setFriend(friend);
        form.setChosen(chosen);
        form.setReason("forgot the code");
        errors = new BeanPropertyBindingResult(form, "friendForm");
        return controller.add(PAOLO, form, errors, new MockHttpServletRequest(), model);
    }

    private static CustomerFacts customer(long id, String firstName, String address) {
        return new CustomerFacts(id, firstName, "Neri", Optional.of(address), true, Locale.ENGLISH);
    }
}
