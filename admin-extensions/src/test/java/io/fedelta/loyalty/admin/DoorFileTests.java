package io.fedelta.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.common.extensibility.context.ResourceInputStream;
import org.broadleafcommerce.common.extensibility.context.merge.ImportProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** The host merges each file it sees with all others by XPath: many files would make a store's start long. */
class DoorFileTests {

    private static final String DOOR = "classpath:/blc-config/admin/bl-loyalty-admin-applicationContext.xml";

    @Test
    void the_host_merges_only_the_door_and_the_engine_s_lists() throws Exception {
        DefaultResourceLoader loader = new DefaultResourceLoader();
        Resource door = loader.getResource(DOOR);
        ResourceInputStream[] merged = new ImportProcessor(loader)
                .extract(new ResourceInputStream[] {new ResourceInputStream(door.getInputStream(), DOOR)});
        assertThat(merged).hasSize(2);
    }
}
