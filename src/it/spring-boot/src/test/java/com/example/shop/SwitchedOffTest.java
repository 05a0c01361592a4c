package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.people.UserMapper;
import io.plainsight.people.UserRepository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The same jars, without Plainsight's beans. */
@SpringBootTest(properties = "plainsight.mappers.enabled=false")
class SwitchedOffTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(MySql.class)
    static class OwnMappersOnly {}

    @Autowired
    private ObjectProvider<UserMapper> users;

    @Autowired
    private ObjectProvider<UserRepository> repository;

    @Autowired
    private CustomerMapper customers;

    @Test
    void onlyTheirOwnMappersAreBeans() {
        assertThat(users.getIfAvailable()).isNull();
        assertThat(repository.getIfAvailable()).isNull();
        assertThat(customers.findStreetsByEmail("nobody@example.com")).isEmpty();
    }
}
