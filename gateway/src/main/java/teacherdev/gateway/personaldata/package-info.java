/** Everything that is stored of a person, from three services side by side 个人数据导出. */
package teacherdev.gateway.personaldata;
