package io.fedelta.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.cashback.CashbackController;
import io.fedelta.loyalty.admin.referral.ReferralFormController;
import io.fedelta.loyalty.admin.settings.SettingsController;
import io.fedelta.loyalty.admin.spending.SpendingController;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.web.controller.entity.AdminBasicEntityController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of ours in the admin, read from the context file: who holds no permission is refused before anything is
 * read or done. The controllers get no services at all, so that one which looks before it asks fails here.
 */
class DoorsTests {

    /** Redirect to the host's own forms, which ask by themselves. */
    private static final Set<Class<?>> ONLY_LEAD_TO_THE_HOST = Set.of(
            SettingsController.class, CashbackController.class, ReferralFormController.class, SpendingController.class);

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^{}]*})*)?}");

    record Door(RequestMethod method, String pattern, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static Stream<Door> doors() throws Exception {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(controllers());
        mapping.afterPropertiesSet();
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> doors(entry.getKey(), entry.getValue().createWithResolvedBean()));
    }

    private static Stream<Door> doors(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Door(method, pattern, handler)));
    }

    private static StaticWebApplicationContext controllers() throws Exception {
        DefaultListableBeanFactory listed = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(listed)
                .loadBeanDefinitions("classpath:/loyalty-context/bl-loyalty-admin-servlet.xml");
        StaticWebApplicationContext controllers = new StaticWebApplicationContext();
        for (String name : listed.getBeanDefinitionNames()) {
            Class<?> type = ClassUtils.forName(listed.getBeanDefinition(name).getBeanClassName(), null);
            if (type.isAnnotationPresent(Controller.class) && !ONLY_LEAD_TO_THE_HOST.contains(type)) {
                controllers.getBeanFactory().registerSingleton(name, withoutServices(type));
            }
        }
        controllers.refresh();
        return controllers;
    }

    private static Object withoutServices(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] arguments = Stream.of(constructor.getParameterTypes())
                .map(DoorsTests::nothing)
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException looksAtOnce) {
            throw new AssertionError(type + " looks at its services when it is made", looksAtOnce);
        }
    }

    private static Object nothing(Class<?> service) {
        if (service == AdminRights.class) {
            return new AdminRights(mock(SecurityVerifier.class, withSettings().defaultAnswer(call -> refuse())));
        }
        if (service == AdminBasicEntityController.class) {
            return mock(AdminBasicEntityController.class, withSettings().defaultAnswer(DoorsTests::onlyPrepares));
        }
        return service == Map.class ? Map.of() : null;
    }

    /** Spring asks how fields are typed before it asks us anything; that reads nothing. */
    private static Object onlyPrepares(InvocationOnMock call) {
        if (call.getMethod().getName().equals("initBinder")) {
            return null;
        }
        throw new AssertionError("The host's forms are asked first: " + call);
    }

    private static Object refuse() throws SecurityServiceException {
        throw new SecurityServiceException("no");
    }

    /** The host could not choose and would answer neither. */
    @Test
    void no_address_is_answered_by_two() throws Exception {
        assertThat(doors().map(Door::toString)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void who_holds_no_permission_is_refused_before_anything_is_read(Door door) throws Exception {
        assertThat(knock(door).getStatus()).isEqualTo(403);
    }

    private static MockHttpServletResponse knock(Door door) throws Exception {
        String address = filledIn(door);
        MockHttpServletRequestBuilder request = door.method() == RequestMethod.POST ? post(address) : get(address);
        for (Parameter parameter : door.handler().getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null) {
                request.param(asked.value(), example(parameter.getType()));
            }
        }
        return MockMvcBuilders.standaloneSetup(door.handler().getBean())
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn()
                .getResponse();
    }

    private static String filledIn(Door door) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (Parameter parameter : door.handler().getMethod().getParameters()) {
            PathVariable variable = parameter.getAnnotation(PathVariable.class);
            if (variable != null) {
                types.put(variable.value(), parameter.getType());
            }
        }
        return VARIABLE.matcher(door.pattern())
                .replaceAll(found -> Matcher.quoteReplacement(example(types.getOrDefault(found.group(1), long.class))));
    }

    private static String example(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        return "1";
    }
}
