package io.fedelta.loyalty.admin.sessiontype;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.admin.choice.Choice;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.domain.IdList;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;

/**
 * Holds a session type's form against what a type may be. Each refused field gets one message that states its whole
 * rule. No goods belong to two types: which of them they bring would be anybody's guess.
 */
public class SessionTypeFormCheck {

    static final long MOST_POINTS = 1_000_000;

    private static final int LONGEST_NAME = 100;

    private final Choices products;
    private final Choices categories;
    private final Programme programme;
    private final MessageSource messages;

    public SessionTypeFormCheck(Choices products, Choices categories, Programme programme, MessageSource messages) {
        this.products = products;
        this.categories = categories;
        this.programme = programme;
        this.messages = messages;
    }

    /** @param id of the type; null for a new one */
    void run(SubmittedForm form, Long id) {
        String name = form.text("name");
        form.correct("name", name);
        form.check("name", !name.isEmpty() && name.length() <= LONGEST_NAME, "LoyaltySessionTypeImpl_name_refused");
        form.check(
                "points",
                form.whole("points")
                        .filter(points -> points >= 0 && points <= MOST_POINTS)
                        .isPresent(),
                "LoyaltySessionTypeImpl_points_refused");
        checkGoods(form, "products", products, id, SessionType::products);
        checkGoods(form, "categories", categories, id, SessionType::categories);
    }

    private void checkGoods(
            SubmittedForm form, String field, Choices choices, Long id, Function<SessionType, Set<Long>> goods) {
        if (!IdList.isOne(form.text(field))) {
            form.check(field, false, "LoyaltySessionTypeImpl_goods_refused");
            return;
        }
        Set<Long> chosen = IdList.ids(form.text(field));
        boolean gone = choices.named(chosen).stream().anyMatch(Choice::gone);
        form.check(field, !gone, "LoyaltySessionTypeImpl_goods_gone");
        otherWith(chosen, id, goods).ifPresent(other -> form.check(field, false, taken(other)));
    }

    private Optional<SessionType> otherWith(Set<Long> chosen, Long id, Function<SessionType, Set<Long>> goods) {
        return programme.current().rules().sessions().types().stream()
                .filter(type -> id == null || type.id() != id)
                .filter(type -> !Collections.disjoint(goods.apply(type), chosen))
                .findFirst();
    }

    private String taken(SessionType other) {
        return messages.getMessage(
                "LoyaltySessionTypeImpl_goods_taken",
                new Object[] {other.name()},
                BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale());
    }
}
