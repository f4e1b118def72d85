package io.fedelta.loyalty.admin.address;

import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UrlPathHelper;

/**
 * An address of a definition that is not there, deleted meanwhile or typed by hand, leads to the list of its section
 * with a line that says so. The host would fail in the middle of drawing its form.
 */
public class DefinitionAddresses extends HandlerInterceptorAdapter {

    private static final UrlPathHelper PATHS = new UrlPathHelper();

    private final EntityManager entities;
    private final Map<String, Class<?>> definitions;

    /** @param definitions what each section's forms are about */
    public DefinitionAddresses(EntityManager entities, Map<String, Class<?>> definitions) {
        this.entities = entities;
        this.definitions = Map.copyOf(definitions);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        String[] path = PATHS.getLookupPathForRequest(request).split("/");
        if (path.length < 3 || !definitions.containsKey(path[1])) {
            return true;
        }
        String list = request.getContextPath() + "/" + path[1];
        if (names(path) && !isThere(definitions.get(path[1]), path[2])) {
            lead("LoyaltyAddress_nothing", list, request, response);
            return false;
        }
        if (path.length == 4 && path[3].equals("delete") && request.getMethod().equals("GET")) {
            lead("LoyaltyAddress_button", list + "/" + path[2], request, response);
            return false;
        }
        return true;
    }

    /** Whether the address names one definition; the host has others, such as the form for a new one. */
    private static boolean names(String[] path) {
        return number(path[2]).isPresent() || path.length == 3 && !path[2].equals("add");
    }

    private boolean isThere(Class<?> definition, String id) {
        return number(id)
                .filter(number -> entities.find(definition, number) != null)
                .isPresent();
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static void lead(String message, String to, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("headerFlash", message);
        flash.put("headerFlashAlert", true);
        RequestContextUtils.getFlashMapManager(request).saveOutputFlashMap(flash, request, response);
        response.sendRedirect(response.encodeRedirectURL(to));
    }
}
