package io.fedelta.loyalty.demo.store.error;

import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before any controller was reached; the container sends it here. */
@Controller
public class ErrorController {

    @RequestMapping("/error/500")
    public String broken(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return "error/500";
    }
}
