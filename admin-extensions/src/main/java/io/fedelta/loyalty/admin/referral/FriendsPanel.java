package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.referral.ListedReferral;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.ReferralLinks;
import io.fedelta.loyalty.referral.service.Referrals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;

/** On the customer's Loyalty tab: the code with its link, by whom the customer came, and who came by the customer. */
public class FriendsPanel extends AbstractFormBuilderExtensionHandler {

    private static final int AFTER_POINTS = 1500;
    private static final int TAB_ORDER = 4000;
    private static final int SHOWN = 50;

    private final Codes codes;
    private final ReferralLinks links;
    private final Referrals referrals;
    private final Customers customers;
    private final AdminRights rights;

    public FriendsPanel(
            Codes codes, ReferralLinks links, Referrals referrals, Customers customers, AdminRights rights) {
        this.codes = codes;
        this.links = links;
        this.referrals = referrals;
        this.customers = customers;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Customer.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        long customerId = Long.parseLong(form.getId());
        Field panel = LoyaltyField.readable("loyaltyFriends", "LOYALTY_FRIENDS", "friends", () -> view(customerId));
        form.addField(panel, "LoyaltyFriends_Group", AFTER_POINTS, "LoyaltyAccount_Tab", TAB_ORDER);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    FriendsView view(long customerId) {
        AdminFormat format = AdminFormat.ofRequest();
        List<Referral> friends = referrals.friends(customerId, SHOWN);
        Optional<Referral> own = referrals.of(customerId);
        Map<Long, CustomerFacts> people = customers.find(Stream.concat(friends.stream(), own.stream())
                .flatMap(referral -> Stream.of(referral.refereeId(), referral.referrerId()))
                .toList());
        return new FriendsView(
                customerId,
                codes.of(customerId),
                links,
                own.map(referral -> row(referral, people, format)).orElse(null),
                friends.stream().map(friend -> row(friend, people, format)).toList(),
                rights.mayAdjust());
    }

    private static ReferralView row(Referral referral, Map<Long, CustomerFacts> people, AdminFormat format) {
        return new ReferralView(
                new ListedReferral(
                        referral, name(people.get(referral.refereeId())), name(people.get(referral.referrerId()))),
                format);
    }

    private static String name(CustomerFacts customer) {
        if (customer == null) {
            return "";
        }
        return customer.fullName().isEmpty() ? customer.email().orElse("") : customer.fullName();
    }
}
