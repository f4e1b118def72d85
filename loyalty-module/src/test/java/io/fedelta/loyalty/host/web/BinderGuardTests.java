package io.fedelta.loyalty.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.support.XmlWebApplicationContext;

/** The guard as a dispatcher servlet has it: our XML beside a controller of the shop that knows nothing of us. */
class BinderGuardTests {

    private final XmlWebApplicationContext dispatcher = dispatcher();
    private final MockMvc shop = MockMvcBuilders.webAppContextSetup(dispatcher).build();
    private final ShopController controller = dispatcher.getBean(ShopController.class);

    @Test
    void an_ordinary_field_is_bound() throws Exception {
        shop.perform(post("/form").param("name", "Maria")).andExpect(redirectedUrl("/thanks"));

        assertThat(controller.received.getName()).isEqualTo("Maria");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class.module.classLoader.defaultAssertionStatus",
                "class.module.classLoader.x",
                "Class.module.classLoader.defaultAssertionStatus",
                "child.class.module.classLoader.defaultAssertionStatus",
                "child.Class.module.classLoader.defaultAssertionStatus",
                "children[0].class.module.classLoader.defaultAssertionStatus",
                "class[module]",
                "child.class['module']",
                "_class.module.classLoader.defaultAssertionStatus",
                "!class.module.classLoader.defaultAssertionStatus"
            })
    void a_path_to_the_class_loader_leaves_no_trace(String parameter) throws Exception {
        shop.perform(post("/form").param(parameter, "1").param("name", "Maria")).andExpect(redirectedUrl("/thanks"));

        assertThat(controller.received.getName()).isEqualTo("Maria");
        assertThat(controller.result.getAllErrors()).isEmpty();
        assertThat(controller.result.getSuppressedFields()).isNotEmpty();
    }

    private static XmlWebApplicationContext dispatcher() {
        XmlWebApplicationContext context = new XmlWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.setConfigLocations(new String[] {
            "classpath:/loyalty-context/bl-loyalty-binder-guard.xml", "classpath:/bare-store/shop-servlet.xml"
        });
        context.refresh();
        return context;
    }

    /** Stands for any controller of the host or the shop. */
    @Controller
    public static class ShopController {

        private ShopForm received;
        private BindingResult result;

        @RequestMapping("/form")
        public String submit(@ModelAttribute("form") ShopForm form, BindingResult bindingResult) {
            received = form;
            result = bindingResult;
            return "redirect:/thanks";
        }
    }

    /** A form with a nested bean and a list of them, as the host's have. */
    public static class ShopForm {

        private String name;
        private ShopForm child;
        private List<ShopForm> children;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public ShopForm getChild() {
            return child;
        }

        public void setChild(ShopForm child) {
            this.child = child;
        }

        public List<ShopForm> getChildren() {
            return children;
        }

        public void setChildren(List<ShopForm> children) {
            this.children = children;
        }
    }
}
