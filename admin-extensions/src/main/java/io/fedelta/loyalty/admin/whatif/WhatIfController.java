package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.batch.BatchView;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.whatif.MemberEffect;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.WhatIfResult;
import io.fedelta.loyalty.whatif.service.WhatIfs;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What a draft would change: progress while it is reckoned, then figures, and the ways back and to save. */
@Controller
@RequestMapping("/loyalty-what-if/{id}")
public class WhatIfController extends LoyaltyController {

    private final WhatIfs questions;
    private final Batches batches;
    private final Customers customers;

    public WhatIfController(AdminRights rights, WhatIfs questions, Batches batches, Customers customers) {
        super(rights);
        this.questions = questions;
        this.batches = batches;
        this.customers = customers;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String answer(@PathVariable("id") String id, Model model) throws ServiceException {
        rights.requireReading();
        WhatIf asked = questions.find(id).orElseThrow(() -> new NothingThereException("question", id));
        AdminFormat format = AdminFormat.ofRequest();
        Optional<Batch> batch = batches.find(id);
        batch.ifPresent(known -> model.addAttribute(
                "batch", new BatchView(known, format, "/loyalty-what-if/" + id, rights.mayRunTools())));
        model.addAttribute("asked", new AskedView(asked, format));
        model.addAttribute("maySave", rights.mayChangeRules());
        if (batch.filter(known -> known.state() == BatchState.DONE).isPresent()) {
            WhatIfResult result = questions.result(id);
            model.addAttribute("result", new ResultView(asked, result, names(result), format));
        }
        model.addAttribute("viewType", "loyaltyWhatIf");
        setModelAttributes(model, asked.form().section());
        return "modules/defaultContainer";
    }

    private Map<Long, CustomerFacts> names(WhatIfResult result) {
        return result.most().isEmpty()
                ? Map.of()
                : customers.find(
                        result.most().stream().map(MemberEffect::accountId).toList());
    }
}
