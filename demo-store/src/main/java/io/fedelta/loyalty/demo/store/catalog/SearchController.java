package io.fedelta.loyalty.demo.store.catalog;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafSearchController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Full-text search over the catalogue. */
@Controller
@RequestMapping("/search")
public class SearchController extends BroadleafSearchController {

    @RequestMapping(method = RequestMethod.GET)
    public String find(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(value = "q", defaultValue = "") String query)
            throws ServletException, IOException, ServiceException {
        return search(model, request, response, query);
    }
}
