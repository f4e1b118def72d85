package io.fedelta.loyalty.host.web;

import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * No request parameter walks from a form to its class. Spring 3.2 on Java 17 binds {@code class.module.classLoader…} of
 * any form (CVE-2022-22965), so this holds for all controllers of the shop, not just ours. What others have disallowed
 * stays disallowed. Runs last, so that no other advice replaces its list.
 */
@ControllerAdvice
public class BinderGuard implements Ordered {

    private static final String[] CLASS_PATHS = {"class", "class.*", "class[*", "*.class", "*.class.*", "*.class[*"};

    @InitBinder
    public void forbidClassPaths(WebDataBinder binder) {
        Stream<String> before =
                binder.getDisallowedFields() == null ? Stream.of() : Stream.of(binder.getDisallowedFields());
        binder.setDisallowedFields(
                Stream.concat(before, bothSpellings()).distinct().toArray(String[]::new));
    }

    /** Patterns mind the case, and the bean wrapper capitalises: both {@code class} and {@code Class} lead there. */
    private static Stream<String> bothSpellings() {
        return Stream.of(CLASS_PATHS).flatMap(path -> Stream.of(path, path.replace("class", "Class")));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
