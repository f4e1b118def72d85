package io.fedelta.loyalty.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionConfirmationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/** A payment gateway that pays, declines or breaks down as a test tells it. */
public final class TestGateway {

    public static final PaymentGatewayType TYPE = new PaymentGatewayType("TEST", "Test gateway");

    /** What happens when the host asks for the money. */
    public enum Answer {
        PAYS,
        ONLY_AUTHORIZES,
        DECLINES,
        BREAKS_DOWN
    }

    private static volatile Answer answer = Answer.PAYS;
    private static final List<String> CHARGED = new CopyOnWriteArrayList<>();
    private static final List<String> MOVED = new CopyOnWriteArrayList<>();

    private TestGateway() {}

    public static void answers(Answer next) {
        answer = next;
    }

    /** Ids of orders whose money was asked for and given, in that order. */
    public static List<String> charged() {
        return List.copyOf(CHARGED);
    }

    /** What was asked for after the checkout: {@code refund 10.00 of 42}. */
    public static List<String> moved() {
        return List.copyOf(MOVED);
    }

    /** The host's view of the gateway; bean of the bare store. */
    public static PaymentGatewayConfigurationService configuration() {
        PaymentGatewayConfiguration configuration =
                stub(PaymentGatewayConfiguration.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getGatewayType" -> TYPE;
                    case "getFailureReportingThreshold" -> 1;
                    default -> method.getReturnType() == boolean.class ? Boolean.TRUE : null;
                });
        PaymentGatewayTransactionConfirmationService confirmation = TestGateway::confirm;
        PaymentGatewayTransactionService transactions = stub(
                PaymentGatewayTransactionService.class,
                (proxy, method, arguments) -> move(method.getName(), (PaymentRequestDTO) arguments[0]));
        PaymentGatewayRollbackService rollback = stub(
                PaymentGatewayRollbackService.class,
                (proxy, method, arguments) ->
                        response((PaymentRequestDTO) arguments[0], PaymentTransactionType.VOID, true));
        return stub(PaymentGatewayConfigurationService.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getConfiguration" -> configuration;
            case "getTransactionService" -> transactions;
            case "getTransactionConfirmationService" -> confirmation;
            case "getRollbackService" -> rollback;
            default -> null;
        });
    }

    private static PaymentResponseDTO confirm(PaymentRequestDTO request) throws PaymentException {
        return switch (answer) {
            case PAYS -> {
                CHARGED.add(request.getOrderId());
                yield response(request, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, true);
            }
            case ONLY_AUTHORIZES -> response(request, PaymentTransactionType.AUTHORIZE, true);
            case DECLINES -> response(request, PaymentTransactionType.VOID, false);
            case BREAKS_DOWN -> throw new PaymentException("The test gateway broke down");
        };
    }

    /** What a merchant asks for after the checkout. */
    private static PaymentResponseDTO move(String what, PaymentRequestDTO request) throws PaymentException {
        if (answer == Answer.BREAKS_DOWN) {
            throw new PaymentException("The test gateway broke down");
        }
        MOVED.add(what + " " + request.getTransactionTotal() + " of " + request.getOrderId());
        PaymentTransactionType type = switch (what) {
            case "capture" -> PaymentTransactionType.CAPTURE;
            case "refund" -> PaymentTransactionType.REFUND;
            case "voidPayment" -> PaymentTransactionType.VOID;
            default -> PaymentTransactionType.REVERSE_AUTH;
        };
        return response(request, type, answer != Answer.DECLINES).rawResponse("Test gateway: " + answer);
    }

    private static PaymentResponseDTO response(
            PaymentRequestDTO request, PaymentTransactionType type, boolean successful) {
        return new PaymentResponseDTO(PaymentType.THIRD_PARTY_ACCOUNT, TYPE)
                .amount(new Money(request.getTransactionTotal(), request.getOrderCurrencyCode()))
                .paymentTransactionType(type)
                .successful(successful)
                .valid(true);
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> type.getSimpleName() + " of the test gateway";
                    default -> answers.invoke(proxy, method, arguments);
                }));
    }
}
