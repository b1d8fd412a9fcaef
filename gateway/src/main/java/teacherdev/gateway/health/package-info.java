/** Whether the gateway can work, and which services answer behind it. */
package teacherdev.gateway.health;
