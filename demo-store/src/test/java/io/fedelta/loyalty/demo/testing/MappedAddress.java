package io.fedelta.loyalty.demo.testing;

import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address that one of the module's controllers answers, filled in with examples. Read from the context files as the
 * host's servlet reads them, so that a new address is tried by itself.
 */
public record MappedAddress(String method, String path, Map<String, String> fields) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^{}]*})*)?}");

    /** @param contextFile that lists controllers, on the class path */
    public static List<MappedAddress> in(String contextFile) {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(controllers(contextFile));
        mapping.afterPropertiesSet();
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> addresses(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Nothing is made of these definitions; the mapping asks for their types only. */
    private static StaticWebApplicationContext controllers(String contextFile) {
        DefaultListableBeanFactory listed = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(listed).loadBeanDefinitions(contextFile);
        StaticWebApplicationContext controllers = new StaticWebApplicationContext();
        for (String name : listed.getBeanDefinitionNames()) {
            Class<?> type =
                    ClassUtils.resolveClassName(listed.getBeanDefinition(name).getBeanClassName(), null);
            if (type.isAnnotationPresent(Controller.class)) {
                controllers.registerPrototype(name, type);
            }
        }
        controllers.refresh();
        return controllers;
    }

    private static Stream<MappedAddress> addresses(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Map<String, String> variables = new HashMap<>();
        Map<String, String> fields = new HashMap<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                variables.put(parameter.getAnnotation(PathVariable.class).value(), example(parameter.getType()));
            }
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                fields.put(parameter.getAnnotation(RequestParam.class).value(), example(parameter.getType()));
            }
        }
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> methods.stream()
                        .map(method -> new MappedAddress(method.name(), filledIn(pattern, variables), fields)));
    }

    private static String filledIn(String pattern, Map<String, String> variables) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "1")));
    }

    private static String example(Class<?> type) {
        return type.isEnum() ? ((Enum<?>) type.getEnumConstants()[0]).name() : "1";
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
